// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.flow.FlowField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the columns of a file that a format names; what the user names wins. */
final class ColumnMapper {
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
}
