// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.flow.FlowField;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of the input.
 *
 * @param inputFormat id of the format that every file has, null to tell it by the content
 * @param columns the column of a field, as {@code --map} gives it
 * @param timeUnit unit of bare time numbers, null to infer it
 * @param day the date of numbers that count from midnight, null for 1970-01-01 and, where files are
 *     of several days, those that follow
 * @param dates the order of dates that end with the year, null to tell it from the values
 * @param maxRejectedShare share of impossible rows above which a side is refused, 0 to 1
 * @param isDeduped whether a flow that two files tell counts once
 */
public record SourceSettings(
        @Nullable String inputFormat,
        Map<FlowField, String> columns,
        @Nullable ClockUnit timeUnit,
        @Nullable LocalDate day,
        @Nullable DateOrder dates,
        double maxRejectedShare,
        boolean isDeduped) {
    /** The share allowed unless the user says another. */
    public static final double USUAL_REJECTED_SHARE = 0.01;

    /** Copies the map. */
    public SourceSettings {
        columns = columns.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(columns));
    }

    /** What holds where the user says nothing. */
    public static SourceSettings usual() {
        return new SourceSettings(null, Map.of(), null, null, null, USUAL_REJECTED_SHARE, false);
    }
}
