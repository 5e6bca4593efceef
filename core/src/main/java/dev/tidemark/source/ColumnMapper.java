// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Column;
import dev.tidemark.flow.FlowField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
        Columns columns = new Columns(layout, isOpen(format, layout));
        Map<FlowField, FieldColumns> fields = new EnumMap<>(FlowField.class);
        for (FlowField field : FlowField.values()) {
            saidColumn(field, layout)
                    .map(FieldColumns::of)
                    .or(() -> columns.give(format.rule(field)))
                    .ifPresent(found -> fields.put(field, found));
        }
        Map<RowFilter, SourceColumn> filters = new LinkedHashMap<>();
        for (RowFilter filter : format.filters()) {
            SourceColumn column = columns.first(filter.column());
            if (column != null) {
                filters.put(filter, column);
            }
        }
        return new ColumnMapping(fields, filters);
    }

    /** The first JSON objects need not show all keys that later ones have: a format's own columns are looked for in all. */
    private static boolean isOpen(Format format, Layout layout) {
        return layout.kind() == FormatKind.JSON && format.isParticular();
    }

    private Optional<SourceColumn> saidColumn(FlowField field, Layout layout) {
        return Optional.ofNullable(said.get(field)).flatMap(layout::find);
    }

    /** The columns that a layout shows or, where it is open, may have. */
    private record Columns(Layout layout, boolean isOpen) {
        Optional<FieldColumns> give(FieldRule rule) {
            SourceColumn from = first(rule.from());
            SourceColumn orElse = first(rule.orElse());
            boolean isThere = from != null || orElse != null || rule.hasConstant();
            if (!isThere) {
                return Optional.empty();
            }
            SourceColumn less = first(rule.less());
            return Optional.of(
                    from == null
                            ? new FieldColumns(orElse, null, less, rule.empty())
                            : new FieldColumns(from, orElse, less, rule.empty()));
        }

        @Nullable
        SourceColumn first(List<String> names) {
            return names.stream()
                    .flatMap(name -> layout.find(name).stream())
                    .findFirst()
                    .orElseGet(() -> isOpen && !names.isEmpty() ? assumed(names.get(0)) : null);
        }

        private static SourceColumn assumed(String name) {
            return new SourceColumn(name, List.of(name.split("\\.", -1)), Column.Type.STRING);
        }
    }
}
