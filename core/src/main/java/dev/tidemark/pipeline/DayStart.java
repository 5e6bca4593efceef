// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.source.SourceFlows;
import dev.tidemark.store.Part;
import dev.tidemark.store.StoredFlows;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where days begin when the user does not say.
 *
 * <p>Whoever takes a day out of a lake or a sensor takes it from midnight to midnight of the own clock. By UTC such a day is two
 * pieces, of which one may hold only a night: clean days of so different hours teach nothing about each other. So flows that
 * last whole days, give or take what a quiet hour hides, say themselves where these begin.
 *
 * @param zone where days and hours begin
 * @param note what was told from the flows, null for nothing
 */
record DayStart(ZoneId zone, @Nullable String note) {
    private static final DayStart UNTOLD = new DayStart(ZoneOffset.UTC, null);
    private static final long MICROS_OF_MINUTE = 60_000_000;
    private static final long MINUTES_OF_DAY = 1440;
    /** Offsets from UTC are whole hours, a few are halves or quarters; the coarser are tried first. */
    private static final List<Long> GRAINS = List.of(60L, 30L, 15L);

    /** By the clean flows where there are any: it is their days that are compared. Judged ones must not speak against it. */
    static DayStart tell(Map<Part, SourceFlows> sources) {
        OptionalLong judged = start(sources.get(Part.JUDGED));
        OptionalLong start = sources.containsKey(Part.CLEAN) ? start(sources.get(Part.CLEAN)) : judged;
        boolean isTold = start.isPresent()
                && start.getAsLong() != 0
                && (judged.isEmpty() || judged.getAsLong() == start.getAsLong());
        return isTold ? at(start.getAsLong()) : UNTOLD;
    }

    private static DayStart at(long minutes) {
        long east = minutes <= MINUTES_OF_DAY / 2 ? -minutes : MINUTES_OF_DAY - minutes;
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) (east * 60));
        return new DayStart(
                offset,
                "The flows last whole days that begin at " + LocalTime.ofSecondOfDay(minutes * 60)
                        + " UTC: days and hours go by --time-zone " + offset + ", unless another is said.");
    }

    /** Minutes after midnight, UTC, at which whole days begin. */
    private static OptionalLong start(@Nullable SourceFlows flows) {
        SourceFlows.Stretch stretch = flows == null ? null : flows.stretch();
        if (stretch == null) {
            return OptionalLong.empty();
        }
        for (long grain : GRAINS) {
            long first = Math.floorDiv(stretch.first(), grain * MICROS_OF_MINUTE) * grain;
            long end = (Math.floorDiv(stretch.last(), grain * MICROS_OF_MINUTE) + 1) * grain;
            if ((end - first) % MINUTES_OF_DAY == 0) {
                return OptionalLong.of(Math.floorMod(first, MINUTES_OF_DAY));
            }
        }
        return OptionalLong.empty();
    }

    StoredFlows noteIn(StoredFlows stored) {
        return note == null ? stored : stored.noted(note);
    }
}
