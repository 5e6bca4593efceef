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
 * @param kinds how its files may be laid out
 * @param recognise columns that a file must have to be of this format; none for the general format of a kind
 * @param time what bare numbers in the time column are
 * @param duration the unit of the duration column
 * @param unset texts that stand for a missing value
 * @param fields where each flow field is found
 * @param notes what a reader of the result should know
 */
public record Format(
        String id,
        String title,
        List<FormatKind> kinds,
        List<String> recognise,
        TimeForm time,
        ClockUnit duration,
        List<String> unset,
        Map<FlowField, FieldRule> fields,
        String notes) {
    /** Copies the lists. */
    public Format {
        kinds = List.copyOf(kinds);
        recognise = List.copyOf(recognise);
        unset = List.copyOf(unset);
        fields = fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(fields));
    }

    /** Where a field is found. */
    public FieldRule rule(FlowField field) {
        return fields.getOrDefault(field, FieldRule.NONE);
    }
}
