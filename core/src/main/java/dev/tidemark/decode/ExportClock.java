// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import java.util.OptionalLong;

/**
 * The clock of a datagram, by which the times of its records are understood.
 *
 * @param exportMicros when it was sent, since 1970
 * @param uptimeMillis how long the exporter ran by then; a count of 32 bits that begins anew after 49 days
 * @param hasUptime true where it says so
 */
record ExportClock(long exportMicros, long uptimeMillis, boolean hasUptime) {
    private static final long SECOND = 1_000_000;
    private static final long MILLISECOND = 1_000;
    /** After so many milliseconds an exporter's count begins anew. */
    private static final long TURN = 1L << 32;

    /** How far a flow may seem to begin after its datagram, the two clocks of an exporter being read one after the other. */
    private static final long SKEW = 3_600_000;

    /** From 1900, where the time stamps of NTP begin, to 1970. */
    private static final long NTP_SECONDS = 2_208_988_800L;

    /** When a record's flow began; what says nothing began when it was seen or sent. */
    long start(ExportedValues values) {
        OptionalLong start = first(
                scaled(values.number(Element.START_MILLISECONDS), MILLISECOND),
                ntp(values.number(Element.START_MICROSECONDS, Element.START_NANOSECONDS)),
                scaled(values.number(Element.START_SECONDS), SECOND),
                running(values.number(Element.START_UPTIME)),
                before(values.number(Element.START_DELTA_MICROSECONDS)));
        if (start.isPresent()) {
            return start.getAsLong();
        }
        OptionalLong end = ended(values);
        OptionalLong length = length(values);
        return end.isPresent() && length.isPresent()
                ? end.getAsLong() - length.getAsLong()
                : end.orElseGet(() -> seen(values));
    }

    /** When it ended; never before it began. */
    long end(ExportedValues values) {
        long start = start(values);
        long end = ended(values).orElse(start + length(values).orElse(0));
        return Math.max(start, end);
    }

    private OptionalLong ended(ExportedValues values) {
        return first(
                scaled(values.number(Element.END_MILLISECONDS), MILLISECOND),
                ntp(values.number(Element.END_MICROSECONDS, Element.END_NANOSECONDS)),
                scaled(values.number(Element.END_SECONDS), SECOND),
                running(values.number(Element.END_UPTIME)),
                before(values.number(Element.END_DELTA_MICROSECONDS)));
    }

    private static OptionalLong length(ExportedValues values) {
        return first(
                scaled(values.number(Element.DURATION_MILLISECONDS), MILLISECOND),
                scaled(values.number(Element.DURATION_MICROSECONDS), 1));
    }

    private long seen(ExportedValues values) {
        return first(
                        scaled(values.number(Element.SEEN_MILLISECONDS), MILLISECOND),
                        scaled(values.number(Element.SEEN_SECONDS), SECOND))
                .orElse(exportMicros);
    }

    /** A moment of the exporter's own count, which may have begun anew since. */
    private OptionalLong running(OptionalLong uptime) {
        if (uptime.isEmpty() || !hasUptime) {
            return OptionalLong.empty();
        }
        long ago = Math.floorMod(uptimeMillis - uptime.getAsLong(), TURN);
        ago -= ago > TURN - SKEW ? TURN : 0;
        return OptionalLong.of(exportMicros - ago * MILLISECOND);
    }

    private OptionalLong before(OptionalLong delta) {
        return delta.isPresent() ? OptionalLong.of(exportMicros - delta.getAsLong()) : delta;
    }

    private static OptionalLong scaled(OptionalLong number, long micros) {
        boolean isSensible =
                number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() < Long.MAX_VALUE / SECOND;
        return isSensible ? OptionalLong.of(number.getAsLong() * micros) : OptionalLong.empty();
    }

    private static OptionalLong ntp(OptionalLong stamp) {
        if (stamp.isEmpty()) {
            return stamp;
        }
        long seconds = (stamp.getAsLong() >>> Integer.SIZE) - NTP_SECONDS;
        long fraction = stamp.getAsLong() & 0xffff_ffffL;
        return OptionalLong.of(seconds * SECOND + (fraction * SECOND >>> Integer.SIZE));
    }

    private static OptionalLong first(OptionalLong... moments) {
        for (OptionalLong moment : moments) {
            if (moment.isPresent()) {
                return moment;
            }
        }
        return OptionalLong.empty();
    }
}
