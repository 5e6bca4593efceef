// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Chart series of the invented run: shapes made by formula, so that they never change. */
final class SampleSeries {
    private static final long MICROS_PER_HOUR = 3_600_000_000L;
    private static final long[] DAY = {
        2, 1, 1, 1, 1, 2, 8, 31, 74, 96, 100, 93, 61, 88, 95, 91, 80, 52, 24, 13, 9, 6, 4, 3
    };

    private SampleSeries() {}

    /** Hours in which more happens than usual. */
    record Plateau(int from, int to, double height) {}

    /** A working day's curve with a plateau from one hour to another. */
    static Series hourly(String name, String unit, double clean, Plateau plateau) {
        List<Series.Point> points = new ArrayList<>();
        long begin = ChronoUnit.MICROS.between(Instant.EPOCH, SampleRun.BEGIN);
        for (int hour = 0; hour < DAY.length; hour++) {
            double expected = Math.round(clean * DAY[hour] / 100);
            double wave = 0.75 + 0.05 * (hour * 7 % 10);
            double extra = hour >= plateau.from() && hour <= plateau.to() ? Math.round(plateau.height() * wave) : 0;
            points.add(new Series.Point(begin + hour * MICROS_PER_HOUR, null, expected + extra, expected));
        }
        return new Series(name, "time", unit, points);
    }

    static Series byHour(String name, String unit, double observed, double expected) {
        List<Series.Point> points = new ArrayList<>();
        for (int hour = 0; hour < DAY.length; hour++) {
            double mark = Math.round(expected * DAY[hour] / 100);
            points.add(new Series.Point(hour, null, observed + hour * 7 % 10, mark));
        }
        return new Series(name, "hour", unit, points);
    }

    static Series nightly(String name, String unit) {
        List<Series.Point> points = new ArrayList<>();
        for (int hour = 0; hour < DAY.length; hour++) {
            double observed = hour >= 1 && hour <= 4 ? 148 + hour : 1;
            points.add(new Series.Point(hour, null, observed, (double) DAY[hour] / 4));
        }
        return new Series(name, "hour", unit, points);
    }

    /** A histogram of gaps with a peak. */
    static Series gaps(String name, double period) {
        List<Series.Point> points = new ArrayList<>();
        for (int i = -12; i <= 12; i++) {
            double x = Math.round((period + i * period / 40) * 1000) / 1000.0;
            points.add(new Series.Point(x, null, Math.round(900 * Math.exp(-0.5 * i * i)), 12.0));
        }
        return new Series(name, "seconds", "gaps", points);
    }

    static Series categories(String name, String unit, List<String> labels, List<Double> values) {
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            points.add(new Series.Point(i, labels.get(i), values.get(i), Math.rint(values.get(i) / 500) * 450));
        }
        return new Series(name, "category", unit, points);
    }
}
