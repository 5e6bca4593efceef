// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.engine.Steps;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** A time zone's offsets, in microseconds, by moments in microseconds since the epoch. */
final class ZoneOffsets {
    private static final long MICROS = 1_000_000L;

    private ZoneOffsets() {}

    /** From one moment to another, both within: a stray of 1970 is a hundred changes before the other flows. */
    static Steps of(ZoneId zone, Instant first, Instant last) {
        ZoneRules rules = zone.getRules();
        List<Long> offsets = new ArrayList<>(List.of(rules.getOffset(first).getTotalSeconds() * MICROS));
        List<Long> changes = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(first);
        while (next != null && !next.getInstant().isAfter(last)) {
            offsets.add(next.getOffsetAfter().getTotalSeconds() * MICROS);
            changes.add(next.getInstant().getEpochSecond() * MICROS);
            next = rules.nextTransition(next.getInstant());
        }
        return new Steps("ts", offsets, changes);
    }
}
