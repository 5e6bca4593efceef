// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.engine.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a part holds and when.
 *
 * @param flows rows
 * @param first begin of the first flow; the epoch where there is none
 * @param last begin of the last flow
 * @param days distinct days with flows
 */
public record Span(long flows, Instant first, Instant last, long days) {
    private static final double SECONDS_OF_DAY = 86_400;

    /** Reads a row of flows, first_ts, last_ts and days. */
    public static Span of(Rows.Row row) {
        long flows = row.integer("flows");
        return flows == 0
                ? new Span(0, Instant.EPOCH, Instant.EPOCH, 0)
                : new Span(flows, moment(row.integer("first_ts")), moment(row.integer("last_ts")), row.integer("days"));
    }

    /** Microseconds since the epoch as a moment. */
    public static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /**
     * The length in days of 24 hours, at least one and at most the days that have flows: over days without any nobody can be
     * accused.
     */
    public double lengthInDays() {
        return Math.max(1, Math.min(fromFirstToLast(), (double) days));
    }

    /** The days of 24 hours between the first flow and the last. */
    public double fromFirstToLast() {
        return Duration.between(first, last).toSeconds() / SECONDS_OF_DAY;
    }
}
