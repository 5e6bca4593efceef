// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A stretch of the judged span that is judged at once: whole days, or some hours of one day.
 *
 * @param firstDay days since 1970 in local time
 * @param lastDay the last one in it
 * @param firstHour of a day, 0 to 23
 * @param lastHour the last one in it
 */
public record Slice(long firstDay, long lastDay, long firstHour, long lastHour) {
    private static final long LAST_HOUR = 23;

    /** Whole days, both ends among them. */
    static Slice ofDays(long first, long last) {
        return new Slice(first, last, 0, LAST_HOUR);
    }

    /** True where it has all hours of its days, so that clean days are its equal as they are. */
    public boolean isOfWholeDays() {
        return firstHour == 0 && lastHour == LAST_HOUR;
    }

    /** What slice.sql asks for: of judged flows this stretch, of clean ones its hours on every day. */
    Map<String, Object> values(Part part) {
        return part == Part.JUDGED
                ? values()
                : new Slice(Integer.MIN_VALUE, Integer.MAX_VALUE, firstHour, lastHour).values();
    }

    /** What slice.sql asks for. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("first_day", firstDay);
        values.put("last_day", lastDay);
        values.put("first_hour", firstHour);
        values.put("last_hour", lastHour);
        return values;
    }
}
