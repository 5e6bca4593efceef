// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.Series;
import dev.tidemark.finding.Series.Point;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * Puts the steps at which nothing was seen into a series: hours without a flow, classes of gaps without a gap.
 *
 * <p>Rules count what is there, so that an empty hour has no row; drawn side by side, the rest would look as if it had
 * come without a pause. Usual values stay unknown where the rule gave none. Classes of gaps, of which
 * a rule names the lower end, get both ends for a name.
 */
final class EvenSteps {
    private static final long MICROS_PER_HOUR = 3_600_000_000L;
    private static final int CLASSES_PER_DECADE = 10;
    private static final double SAME = 1e-6;
    private static final int MOST_POINTS = 2_000;

    private final long first;
    private final long last;

    private EvenSteps(RunSummary summary) {
        this.first = micros(summary.firstSeen());
        this.last = micros(summary.lastSeen());
    }

    /** For the series of a run; hours reach over its window. */
    static EvenSteps of(RunSummary summary) {
        return new EvenSteps(summary);
    }

    /** The series with every step; unchanged where its points stand on no known steps. */
    Series fill(Series series) {
        return switch (series.axis()) {
            case "time" -> hours(series);
            case "seconds" -> filled(series, classes(series), EvenSteps::emptyClass);
            default -> series;
        };
    }

    /** Hours begin where those of the points do: some time zones are no whole hours away from UTC. */
    private Series hours(Series series) {
        long begin = series.points().stream()
                .mapToLong(point -> Math.floorMod((long) point.x(), MICROS_PER_HOUR))
                .findFirst()
                .orElse(0);
        return filled(series, hours(series, begin), hour -> emptyHour(hour, begin));
    }

    /** By step; none where a point stands between two or two stand on one. */
    private SortedMap<Long, Point> hours(Series series, long begin) {
        SortedMap<Long, Point> steps = new TreeMap<>();
        for (Point point : series.points()) {
            double hour = (point.x() - begin) / MICROS_PER_HOUR;
            if (hour != Math.rint(hour) || steps.put((long) hour, point) != null) {
                return new TreeMap<>();
            }
        }
        if (!steps.isEmpty()) {
            long firstHour = Math.floorDiv(first - begin, MICROS_PER_HOUR);
            long lastHour = Math.floorDiv(last - begin, MICROS_PER_HOUR);
            steps.putIfAbsent(Math.min(firstHour, steps.firstKey()), emptyHour(firstHour, begin));
            steps.putIfAbsent(Math.max(lastHour, steps.lastKey()), emptyHour(lastHour, begin));
        }
        return steps;
    }

    private static SortedMap<Long, Point> classes(Series series) {
        SortedMap<Long, Point> steps = new TreeMap<>();
        for (Point point : series.points()) {
            long step = Math.round(CLASSES_PER_DECADE * Math.log10(point.x()));
            boolean isOnStep = point.x() > 0 && Math.abs(secondsOf(step) / point.x() - 1) < SAME;
            Point named = new Point(
                    point.x(),
                    GapClass.text(secondsOf(step), secondsOf(step + 1)),
                    point.y(),
                    point.expected(),
                    point.low(),
                    point.high());
            if (!isOnStep || steps.put(step, named) != null) {
                return new TreeMap<>();
            }
        }
        return steps;
    }

    private static Series filled(Series series, SortedMap<Long, Point> steps, LongFunction<Point> empty) {
        if (steps.isEmpty() || steps.lastKey() - steps.firstKey() >= MOST_POINTS) {
            return series;
        }
        List<Point> points = new ArrayList<>();
        for (long step = steps.firstKey(); step <= steps.lastKey(); step++) {
            points.add(steps.getOrDefault(step, empty.apply(step)));
        }
        return new Series(series.name(), series.axis(), series.unit(), points);
    }

    private static Point emptyHour(long hour, long begin) {
        return new Point((double) hour * MICROS_PER_HOUR + begin, null, 0, null);
    }

    private static Point emptyClass(long step) {
        return new Point(secondsOf(step), GapClass.text(secondsOf(step), secondsOf(step + 1)), 0, null);
    }

    private static double secondsOf(long step) {
        return Math.pow(10, (double) step / CLASSES_PER_DECADE);
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
