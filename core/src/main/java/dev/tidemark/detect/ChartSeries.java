// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.calibrate.Digits;
import dev.tidemark.finding.Series;
import dev.tidemark.rule.Chart;
import dev.tidemark.store.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sorts the rows of a rule's series.sql into series by device. */
final class ChartSeries {
    /** Two flows of one moment are two points: their order is told by what they show, not by which the engine gave first. */
    private static final Comparator<Series.Point> IN_ORDER = Comparator.comparingDouble(Series.Point::x)
            .thenComparing(Series.Point::label, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingDouble(Series.Point::y);

    /** More lines than this nobody can tell apart. */
    private static final int MOST_SERIES = 12;

    private final Chart chart;
    private final ZoneId zone;

    /**
     * Of one rule.
     *
     * @param chart its own chart
     * @param zone where hours begin
     */
    ChartSeries(Chart chart, ZoneId zone) {
        this.chart = chart;
        this.zone = zone;
    }

    /** Series by the device's number: those of the rule's own chart first, the heaviest before others, each in order of x. */
    Map<Integer, List<Series>> of(List<RuleRow> rows) {
        Map<Integer, Map<String, List<RuleRow>>> sorted = new TreeMap<>();
        for (RuleRow row : rows) {
            sorted.computeIfAbsent(row.address("device"), key -> new TreeMap<>())
                    .computeIfAbsent(row.text("name"), key -> new ArrayList<>())
                    .add(row);
        }
        Map<Integer, List<Series>> series = new LinkedHashMap<>();
        sorted.forEach((device, byName) -> series.put(device, heaviest(byName)));
        return series;
    }

    private List<Series> heaviest(Map<String, List<RuleRow>> byName) {
        List<Series> all = new ArrayList<>();
        byName.forEach((name, rows) -> all.add(series(name, rows)));
        all.sort(Comparator.comparing((Series one) -> !one.axis().equals(axis(one.points())))
                .thenComparing(Comparator.comparingDouble(ChartSeries::weight).reversed())
                .thenComparing(Series::name));
        return all.subList(0, Math.min(MOST_SERIES, all.size()));
    }

    private static double weight(Series series) {
        return series.points().stream().mapToDouble(Series.Point::y).sum();
    }

    private Series series(String name, List<RuleRow> rows) {
        List<Series.Point> points = rows.stream().map(ChartSeries::point).toList();
        RuleRow first = rows.get(0);
        String axis = first.has("axis") ? first.text("axis") : axis(points);
        return new Series(
                name,
                axis,
                first.has("unit") ? first.text("unit") : chart.unit(),
                points.stream()
                        .map(point -> axis.equals("time") ? atBeginOfHour(point) : point)
                        .sorted(IN_ORDER)
                        .toList());
    }

    /** SQL does not know by how much a zone's hours begin beside those of UTC. */
    private Series.Point atBeginOfHour(Series.Point point) {
        Instant begin = Span.moment((long) point.x())
                .atZone(zone)
                .truncatedTo(ChronoUnit.HOURS)
                .toInstant();
        return new Series.Point(
                ChronoUnit.MICROS.between(Instant.EPOCH, begin),
                point.label(),
                point.y(),
                point.expected(),
                point.low(),
                point.high());
    }

    private static Series.Point point(RuleRow row) {
        return new Series.Point(
                row.number("x"),
                row.textOrNull("label"),
                Digits.nine(row.number("y")),
                rounded(row, "expected"),
                rounded(row, "low"),
                rounded(row, "high"));
    }

    private static @Nullable Double rounded(RuleRow row, String column) {
        Double value = row.numberOrNull(column);
        return value == null ? null : (Double) Digits.nine(value);
    }

    private String axis(List<Series.Point> points) {
        return switch (chart.kind()) {
            case TIME -> "time";
            case STRIP -> "moment";
            case HISTOGRAM -> "seconds";
            case BARS -> points.stream().anyMatch(point -> point.label() != null) ? "category" : "hour";
        };
    }
}
