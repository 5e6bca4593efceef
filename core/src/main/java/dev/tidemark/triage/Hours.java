// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.triage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of every day, which may pass midnight.
 *
 * @param begin the first moment
 * @param length how long from there, at most a day
 */
record Hours(LocalTime begin, Duration length) {
    private static final Pattern FORM =
            Pattern.compile("([01]?\\d|2[0-4])(?::([0-5]\\d))? ?- ?([01]?\\d|2[0-4])(?::([0-5]\\d))?");
    private static final int DAY = 24 * 60;
    private static final int HOUR = 60;

    /** Reads {@code 22-6} or {@code 22:30-06:00}; empty for anything else. */
    static Optional<Hours> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int from = minute(form.group(1), form.group(2));
        int to = minute(form.group(3), form.group(4));
        if (from > DAY || to > DAY) {
            return Optional.empty();
        }
        int length = Math.floorMod(to - from, DAY);
        return Optional.of(
                new Hours(LocalTime.MIN.plusMinutes(from % DAY), Duration.ofMinutes(length == 0 ? DAY : length)));
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(hour) * HOUR + (minute == null ? 0 : Integer.parseInt(minute));
    }

    /** True where all between two moments lies within them on one day. */
    boolean cover(Instant first, Instant last, ZoneId zone) {
        if (length.toMinutes() == DAY) {
            return true;
        }
        long sinceMidnight = first.atZone(zone).toLocalTime().toNanoOfDay() - begin.toNanoOfDay();
        Duration since =
                Duration.ofNanos(Math.floorMod(sinceMidnight, Duration.ofDays(1).toNanos()));
        return since.plus(Duration.between(first, last)).compareTo(length) <= 0;
    }

    @Override
    public String toString() {
        return begin + "-" + begin.plus(length);
    }
}
