// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.engine.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A time zone's offsets over a span, in microseconds.
 *
 * @param offsets in order of time, one more than changes
 * @param changes the moments, microseconds since the epoch, from which the next offset holds
 */
record ZoneOffsets(List<Long> offsets, List<Long> changes) {
    private static final long MICROS = 1_000_000L;

    ZoneOffsets {
        offsets = List.copyOf(offsets);
        changes = List.copyOf(changes);
    }

    /** From one moment to another, both within. */
    static ZoneOffsets of(ZoneId zone, Instant first, Instant last) {
        ZoneRules rules = zone.getRules();
        List<Long> offsets = new ArrayList<>(List.of(rules.getOffset(first).getTotalSeconds() * MICROS));
        List<Long> changes = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(first);
        while (next != null && !next.getInstant().isAfter(last)) {
            offsets.add(next.getOffsetAfter().getTotalSeconds() * MICROS);
            changes.add(next.getInstant().getEpochSecond() * MICROS);
            next = rules.nextTransition(next.getInstant());
        }
        return new ZoneOffsets(offsets, changes);
    }

    /** The rows of {@code raw} with the offset at each. */
    Query query() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < offsets.size(); i++) {
            values.put("offset" + i, offsets.get(i));
        }
        for (int i = 0; i < changes.size(); i++) {
            values.put("change" + i, changes.get(i));
        }
        return Query.of("zone", "SELECT *, " + choice(0, changes.size()) + " AS zone_offset\nFROM raw")
                .with(values);
    }

    /** Halved at each step: a stray of 1970 puts hundred changes before the others, and each would be looked at for every row. */
    private static String choice(int first, int last) {
        if (first == last) {
            return ":offset" + first;
        }
        int middle = (first + last) / 2;
        return "CASE WHEN ts < :change" + middle + " THEN " + choice(first, middle) + " ELSE "
                + choice(middle + 1, last) + " END";
    }
}
