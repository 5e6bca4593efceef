// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.flow.FlowField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A source format as its {@code format.yml} tells it.
 *
 * @param id its folder's name
 * @param title what people call it
 * @param kinds how its rows may be laid out
 * @param files what its files are called: the kinds, unless rows must first be made of them
 * @param recognise columns that a file must have to be of this format; none for the general format of a kind
 * @param headings names of the columns of a file without a header line, none where there always is one
 * @param filters which rows are flows at all
 * @param direction whether one record tells what both ends sent
 * @param time what bare numbers in the time column are
 * @param duration the unit of the duration column
 * @param spelling how values are written
 * @param fields where each flow field is found
 * @param notes what a reader of the result should know
 */
public record Format(
        String id,
        String title,
        List<FormatKind> kinds,
        List<String> files,
        List<String> recognise,
        List<String> headings,
        List<RowFilter> filters,
        Direction direction,
        TimeForm time,
        ClockUnit duration,
        Spelling spelling,
        Map<FlowField, FieldRule> fields,
        String notes) {
    /** Copies the lists. */
    public Format {
        kinds = List.copyOf(kinds);
        files = List.copyOf(files);
        recognise = List.copyOf(recognise);
        headings = List.copyOf(headings);
        filters = List.copyOf(filters);
        fields = fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(fields));
    }

    /** True where a file is told by columns of its own, and not by usual names. */
    public boolean isParticular() {
        return !recognise.isEmpty();
    }

    /** True where no file has its columns before rows are made of it. */
    public boolean isUnpacked() {
        return kinds.stream().map(FormatKind::id).noneMatch(files::contains);
    }

    /** Where a field is found. */
    public FieldRule rule(FlowField field) {
        return fields.getOrDefault(field, FieldRule.NONE);
    }
}
