// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.flow.FlowField;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which columns of a file give which flow fields.
 *
 * @param fields by field, those that the file has
 * @param filters the column that each filter of rows looks at, of those that the file has, in order
 */
public record ColumnMapping(Map<FlowField, FieldColumns> fields, Map<RowFilter, SourceColumn> filters) {
    /** Copies the maps. */
    public ColumnMapping {
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
        fields = fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(fields));
    }

    /** The columns of a field. */
    public Optional<FieldColumns> columns(FlowField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** The fields that a column gives, at least in part. */
    public List<FlowField> fieldsOf(SourceColumn column) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue().all().contains(column))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The columns of numbers that a flow must have. */
    List<SourceColumn> counts() {
        return fields.entrySet().stream()
                .filter(entry -> entry.getKey().isRequired() && entry.getKey().kind() == FlowField.Kind.INTEGER)
                .flatMap(entry -> Stream.ofNullable(entry.getValue().from()))
                .toList();
    }

    /** The filters of rows that look at a column. */
    public List<RowFilter> filtersOf(SourceColumn column) {
        return filters.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Required fields that no column gives. */
    public List<FlowField> missing() {
        return Arrays.stream(FlowField.values())
                .filter(FlowField::isRequired)
                .filter(field -> !fields.containsKey(field))
                .toList();
    }
}
