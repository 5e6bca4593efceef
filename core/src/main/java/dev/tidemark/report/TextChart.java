// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.Series;
import dev.tidemark.finding.Series.Point;
import dev.tidemark.finding.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Draws a series with characters: bars for named things, a skyline for all that has an order. */
final class TextChart {
    private static final String STEPS = " ▁▂▃▄▅▆▇█";
    private static final int MOST_COLUMNS = 50;
    /** A row's name before the columns, and the remark behind them. */
    private static final int BESIDE_COLUMNS = 29;

    private static final int MOST_BARS = 8;
    private static final int LONGEST_BAR = 28;
    private static final int BESIDE_BARS = 18;
    private static final int LONGEST_NAME = 30;
    private static final int HIGHEST = 8;
    private static final String INDENT = "        ";

    private final Series series;
    private final TimeText times;
    private final int width;

    private TextChart(Series series, TimeText times, int width) {
        this.series = series;
        this.times = times;
        this.width = width;
    }

    /** The chart's lines; none where there is nothing to draw. */
    static List<String> lines(Series series, TimeText times, int width) {
        if (series.points().isEmpty()) {
            return List.of();
        }
        TextChart chart = new TextChart(series.axis().equals("moment") ? counted(series) : series, times, width);
        return series.axis().equals("category") ? chart.bars() : chart.skyline();
    }

    /** Single moments as how many of them fall into each of equal parts of their span. */
    private static Series counted(Series moments) {
        double first = moments.points().get(0).x();
        double last = moments.points().get(moments.points().size() - 1).x();
        double part = Math.max(1, (last - first) / MOST_COLUMNS);
        double[] counts = new double[MOST_COLUMNS];
        moments.points().forEach(point -> counts[(int) Math.min(MOST_COLUMNS - 1, (point.x() - first) / part)]++);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < MOST_COLUMNS; i++) {
            points.add(new Point(i == MOST_COLUMNS - 1 ? last : first + i * part, null, counts[i], null));
        }
        return new Series(moments.name(), "time", "contacts", points);
    }

    private List<String> skyline() {
        double[] observed =
                packed(series.points().stream().mapToDouble(Point::y).toArray());
        double[] expected = packed(series.points().stream()
                .mapToDouble(point -> point.expected() == null ? Double.NaN : point.expected())
                .toArray());
        double[] high = packed(series.points().stream()
                .mapToDouble(point -> point.high() == null ? Double.NaN : point.high())
                .toArray());
        double top = Math.max(Math.max(max(observed), max(expected)), max(high));
        List<String> lines = new ArrayList<>();
        lines.addAll(VisibleText.wrapped(title() + ", top of the scale " + Units.format(top, series.unit()), width));
        lines.add("seen   │" + drawn(observed, top) + "│");
        if (series.points().stream().map(Point::expected).anyMatch(Objects::nonNull)) {
            lines.add("usual  │" + drawn(expected, top) + "│");
        }
        if (series.points().stream().map(Point::high).anyMatch(Objects::nonNull)) {
            lines.add("fleet  │" + drawn(high, top) + "│ 19 of 20 stay below");
        }
        lines.add(ends(observed.length));
        return lines;
    }

    private String title() {
        return VisibleText.of(series.name());
    }

    private String ends(int columns) {
        List<Point> points = series.points();
        String begin = place(points.get(0));
        String end = place(points.get(points.size() - 1));
        if (points.size() == 1) {
            return INDENT + begin;
        }
        int gap = Math.max(2, columns - begin.length() - end.length());
        int room = Math.max(0, width - begin.length() - gap - end.length());
        return INDENT.substring(0, Math.min(INDENT.length(), room)) + begin + " ".repeat(gap) + end;
    }

    private String place(Point point) {
        if (point.label() != null) {
            return VisibleText.of(point.label());
        }
        return switch (series.axis()) {
            case "time" -> times.minute(point.x());
            case "hour" -> Units.number(point.x()) + " h";
            case "seconds" -> Units.format(point.x(), "s");
            default -> Units.number(point.x());
        };
    }

    private List<String> bars() {
        List<Point> shown =
                series.points().subList(0, Math.min(MOST_BARS, series.points().size()));
        double top = max(shown.stream().mapToDouble(Point::y).toArray());
        TextTable table = new TextTable(
                List.of(TextTable.Column.left(title()), TextTable.Column.right(""), TextTable.Column.left("")),
                shown.stream().map(point -> bar(point, top)).toList(),
                width - 2);
        List<String> lines = new ArrayList<>(table.lines());
        if (shown.size() < series.points().size()) {
            lines.add("… and " + (series.points().size() - shown.size()) + " more");
        }
        return lines;
    }

    private List<String> bar(Point point, double top) {
        int name = Math.min(LONGEST_NAME, width * 3 / 8);
        int longest = Math.min(LONGEST_BAR, width - name - BESIDE_BARS);
        int length = top > 0 ? (int) Math.round(Math.max(0, point.y()) / top * longest) : 0;
        return List.of(
                VisibleText.clipped(place(point), name),
                Units.format(point.y(), series.unit()),
                point.y() > 0 ? "█".repeat(Math.max(1, length)) : "-");
    }

    /** As many values as columns fit, each the largest of those that share the column. */
    private double[] packed(double[] values) {
        int columns = Math.min(values.length, Math.min(MOST_COLUMNS, width - BESIDE_COLUMNS));
        double[] packed = new double[columns];
        for (int i = 0; i < columns; i++) {
            int from = (int) ((long) i * values.length / columns);
            int to = (int) ((i + 1L) * values.length / columns);
            packed[i] = max(Arrays.copyOfRange(values, from, to));
        }
        return packed;
    }

    private static String drawn(double[] values, double top) {
        StringBuilder line = new StringBuilder();
        for (double value : values) {
            int step = top > 0 && value > 0 ? (int) Math.ceil(value / top * HIGHEST) : 0;
            line.append(STEPS.charAt(Math.min(HIGHEST, step)));
        }
        return line.toString();
    }

    private static double max(double[] values) {
        double max = 0;
        for (double value : values) {
            if (value > max) {
                max = value;
            }
        }
        return max;
    }
}
