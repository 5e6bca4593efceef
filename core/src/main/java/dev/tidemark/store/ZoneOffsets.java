// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.LinkedHashMap;
import java.util.Map;

/** A time zone's offset over a span as values of encode.sql; a span with more than two changes keeps the third offset. */
final class ZoneOffsets {
    private static final long MICROS = 1_000_000L;

    private ZoneOffsets() {}

    /** Offsets in microseconds and the moments, microseconds since the epoch, when they change. */
    static Map<String, Object> of(ZoneId zone, Instant begin) {
        ZoneRules rules = zone.getRules();
        Map<String, Object> values = new LinkedHashMap<>();
        Instant at = begin;
        for (int i = 1; i <= 3; i++) {
            values.put("offset" + i, rules.getOffset(at).getTotalSeconds() * MICROS);
            ZoneOffsetTransition next = rules.nextTransition(at);
            Instant change = next == null ? Instant.ofEpochSecond(Long.MAX_VALUE / MICROS) : next.getInstant();
            if (i < 3) {
                values.put("switch" + i, change.getEpochSecond() * MICROS);
            }
            at = change;
        }
        return values;
    }
}
