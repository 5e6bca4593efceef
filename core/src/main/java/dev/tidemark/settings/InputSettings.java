// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import dev.tidemark.flow.FlowField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How files are read.
 *
 * @param format id of the source format, null to tell it by the content
 * @param columns the column of a field, where the user says so
 * @param timeZone where days and hours begin, null for UTC or where whole days say
 * @param timeUnit s, ms, us, ns or cs; null to tell it from the values
 * @param day the date of times that count from midnight, null for 1970-01-01
 * @param dates day-first or month-first, for dates that end with the year; null to tell it from the values
 * @param maxRejectedShare share of impossible rows above which a run fails, 0 to 1
 * @param isDeduped whether a flow that two files tell counts once
 */
public record InputSettings(
        @Nullable String format,
        Map<FlowField, String> columns,
        @Nullable ZoneId timeZone,
        @Nullable String timeUnit,
        @Nullable LocalDate day,
        @Nullable String dates,
        double maxRejectedShare,
        boolean isDeduped) {
    /** Copies the map. */
    public InputSettings {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
