// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.store.Slice;
import java.util.Locale;
import java.util.Optional;

/**
 * Which hours of the day the judged flows are of, and which the clean ones: a morning is no day, and clean days that were
 * recorded by day alone tell nothing of the night.
 *
 * @param judged between which days and hours the judged flows lie
 * @param hours how many hours of the day clean days have
 * @param within how many of these lie between the judged ones
 * @param flows how many are judged
 * @param untold how many of them come at hours of which clean days have nothing
 */
record HoursCompared(Slice judged, long hours, long within, long flows, long untold) {
    private static final long HOURS_OF_DAY = 24;

    /** Reads it of what the store has laid; both sides must be there. */
    static HoursCompared read(Engine engine) {
        Rows.Row row = engine.rows(Query.resource(HoursCompared.class, "hours_compared.sql"))
                .only();
        return new HoursCompared(
                new Slice(
                        row.integer("first_day"),
                        row.integer("last_day"),
                        row.integer("first_hour"),
                        row.integer("last_hour")),
                row.integer("hours"),
                row.integer("within"),
                row.integer("flows"),
                row.integer("untold"));
    }

    /** The part of a day that all judged flows are of, where clean days have a third more hours than that. */
    Optional<Slice> partOfDay() {
        return 4 * within <= 3 * hours && within > 0 ? Optional.of(judged) : Optional.empty();
    }

    /** A sentence on what is compared with what, where it is not a day with a day. */
    Optional<String> note() {
        if (partOfDay().isPresent()) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "The judged flows are of %02d:00 to %02d:00 alone, and are compared with the same hours of clean days.",
                    judged.firstHour(),
                    judged.lastHour() + 1));
        }
        return 100 * untold > flows && 4 * hours <= 3 * HOURS_OF_DAY
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "Clean days have flows of %d hours of the day alone: %,d of %,d judged flows come at other hours, of which"
                                + " nothing tells what is usual. Give whole clean days, or judge the same hours.",
                        hours,
                        untold,
                        flows))
                : Optional.empty();
    }
}
