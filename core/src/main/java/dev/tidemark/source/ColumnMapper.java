// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.flow.FlowField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the columns of a file that a format names; what the user names wins. */
final class ColumnMapper {
    private static final double LIKE_ENOUGH = 0.34;

    private final Map<FlowField, String> said;

    ColumnMapper(Map<FlowField, String> said) {
        this.said = said;
    }

    ColumnMapping map(Format format, Layout layout) {
        Map<FlowField, FieldColumns> fields = new EnumMap<>(FlowField.class);
        for (FlowField field : FlowField.values()) {
            saidColumn(field, layout)
                    .map(FieldColumns::of)
                    .or(() -> columns(format.rule(field), layout))
                    .ifPresent(columns -> fields.put(field, columns));
        }
        return new ColumnMapping(fields);
    }

    private Optional<SourceColumn> saidColumn(FlowField field, Layout layout) {
        return Optional.ofNullable(said.get(field)).flatMap(layout::find);
    }

    private static Optional<FieldColumns> columns(FieldRule rule, Layout layout) {
        SourceColumn from = first(rule.from(), layout);
        SourceColumn orElse = first(rule.orElse(), layout);
        boolean isThere = from != null || orElse != null || rule.hasConstant();
        if (!isThere) {
            return Optional.empty();
        }
        SourceColumn less = first(rule.less(), layout);
        return Optional.of(
                from == null
                        ? new FieldColumns(orElse, null, less, rule.empty())
                        : new FieldColumns(from, orElse, less, rule.empty()));
    }

    private static @Nullable SourceColumn first(List<String> names, Layout layout) {
        return names.stream()
                .flatMap(name -> layout.find(name).stream())
                .findFirst()
                .orElse(null);
    }

    /** The options that would mend a mapping, with the likeliest columns; the word COLUMN where none is likely. */
    static List<String> suggest(ColumnMapping mapping, Format format, Layout layout) {
        List<SourceColumn> free = new ArrayList<>(layout.columns());
        free.removeIf(column -> mapping.fieldOf(column).isPresent());
        List<String> options = new ArrayList<>();
        for (FlowField field : mapping.missing()) {
            Optional<SourceColumn> likely = likeliest(field, format, free);
            likely.ifPresent(free::remove);
            options.add("--map " + field.id() + "="
                    + likely.map(SourceColumn::name).map(ColumnMapper::quoted).orElse("COLUMN"));
        }
        return options;
    }

    private static Optional<SourceColumn> likeliest(FlowField field, Format format, Collection<SourceColumn> free) {
        SourceColumn best = null;
        double most = LIKE_ENOUGH;
        for (SourceColumn column : free) {
            double likeness = Stream.concat(Stream.of(field.id()), format.rule(field).from().stream())
                    .mapToDouble(name -> Names.likeness(name, column.name()))
                    .max()
                    .orElse(0);
            if (likeness > most) {
                best = column;
                most = likeness;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String quoted(String name) {
        return name.matches("[A-Za-z0-9_.@-]+") ? name : "'" + name + "'";
    }
}
