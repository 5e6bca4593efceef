// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How bare time numbers become microseconds since 1970.
 *
 * @param unit what one step is worth
 * @param originMicros microseconds since 1970 of the number 0
 * @param low the least number that makes sense
 * @param high the greatest
 * @param countsFromMidnight true where the number 0 is a midnight that the numbers do not name
 */
record TimeReading(ClockUnit unit, long originMicros, long low, long high, boolean countsFromMidnight) {
    private static final long MICROS = 1_000_000;
    private static final long SECONDS_OF_DAY = 86_400;

    /** The first moment that is no longer a flow's: 2100. */
    static final long LATEST_MICROS = LocalDate.of(2100, 1, 1).toEpochDay() * SECONDS_OF_DAY * MICROS;

    /** Numbers since 1970. */
    static TimeReading sinceEpoch(ClockUnit unit) {
        return new TimeReading(unit, 0, 0, LATEST_MICROS / MICROS * unit.perSecond(), false);
    }

    /** Numbers since 1970 by guess: what would lie before a moment is then no time at all. */
    static TimeReading sinceEpoch(ClockUnit unit, long earliestSeconds) {
        return new TimeReading(
                unit, 0, earliestSeconds * unit.perSecond(), LATEST_MICROS / MICROS * unit.perSecond(), false);
    }

    /** The moment of a number, in microseconds since 1970; enough of it to tell the minute. */
    long micros(double number) {
        return originMicros + (long) (number * unit.microsEach() / unit.perMicro());
    }

    /** Numbers since a day's midnight; they may pass that day, by at most {@code days}. */
    static TimeReading sinceMidnight(ClockUnit unit, LocalDate day, long days) {
        long origin = day.atStartOfDay(ZoneOffset.UTC).toEpochSecond() * MICROS;
        return new TimeReading(unit, origin, 0, days * SECONDS_OF_DAY * unit.perSecond(), true);
    }
}
