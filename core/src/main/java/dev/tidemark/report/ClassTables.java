// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.Series;
import dev.tidemark.finding.Units;
import dev.tidemark.flow.TrafficClass;
import dev.tidemark.profile.ClassProfile;
import dev.tidemark.profile.Description;
import dev.tidemark.profile.Dimension;
import dev.tidemark.profile.FlowNumber;
import dev.tidemark.profile.HourSum;
import dev.tidemark.profile.Top;
import dev.tidemark.profile.Totals;
import dev.tidemark.profile.Uploader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One class of traffic in a terminal. */
final class ClassTables {
    private static final int MOST = 5;
    private static final int LONGEST_NAME = 30;
    private static final double PERCENT = 100;

    private final TextPage page;
    private final TimeText times;

    ClassTables(TextPage page, TimeText times) {
        this.page = page;
        this.times = times;
    }

    /** A figure of a description. */
    private record Figure(String name, Function<Description, @Nullable Double> of) {}

    private static final List<Figure> FIGURES = List.of(
            new Figure("mean", Description::mean),
            new Figure("std", Description::std),
            new Figure("min", Description::min),
            new Figure("25%", Description::quarter),
            new Figure("50%", Description::half),
            new Figure("75%", Description::threeQuarters),
            new Figure("max", Description::max));

    void write(TrafficClass traffic, ClassProfile one) {
        Totals totals = one.totals();
        page.rule();
        page.title(traffic.id().replace("-", " to ") + ": " + AnalysisWords.counted(totals.flows(), "flows"));
        page.faint(AnalysisWords.counted(totals.sources(), "sources") + ", "
                + AnalysisWords.counted(totals.destinations(), "destinations") + ", "
                + AnalysisWords.bytes(totals.upBytes()) + " up, " + AnalysisWords.bytes(totals.downBytes()) + " down"
                + ratio(totals) + ".");
        hours(one.hours());
        describe(one);
        for (Dimension dimension : Dimension.values()) {
            top(dimension, one.tops().getOrDefault(dimension, Top.NONE), totals.flows());
        }
        uploaders(one.uploaders());
    }

    private static String ratio(Totals totals) {
        Double ratio = totals.ratio();
        return ratio == null ? "" : ", " + Units.number(ratio) + " up for each down";
    }

    private void hours(List<HourSum> hours) {
        List<Series.Point> points = new ArrayList<>();
        for (HourSum hour : hours) {
            long micros = hour.day().atTime(hour.hour(), 0).atZone(times.zone()).toEpochSecond() * 1_000_000;
            points.add(new Series.Point(micros, null, hour.flows(), null));
        }
        page.block(TextChart.lines(new Series("Flows by hour", "time", "flows", points), times, page.width()));
    }

    private void describe(ClassProfile one) {
        List<List<String>> rows = new ArrayList<>();
        for (Figure figure : FIGURES) {
            List<String> row = new ArrayList<>();
            row.add(figure.name());
            for (FlowNumber column : FlowNumber.values()) {
                row.add(value(figure.of().apply(one.describe().getOrDefault(column, Description.NONE)), column));
            }
            row.add(Units.format(figure.of().apply(one.gaps()), "s"));
            rows.add(row);
        }
        page.gap();
        print(
                List.of(
                        TextTable.Column.left("Each flow"),
                        TextTable.Column.right("Time"),
                        TextTable.Column.right("Port"),
                        TextTable.Column.right("Up"),
                        TextTable.Column.right("Down"),
                        TextTable.Column.right("Gap")),
                rows);
    }

    private static String value(@Nullable Double value, FlowNumber column) {
        return switch (column) {
            case TIME -> Units.format(value, "s");
            case PORT -> value == null ? Units.UNKNOWN : String.format(Locale.ROOT, "%.0f", value);
            case UP_BYTES, DOWN_BYTES -> Units.format(value, "B");
        };
    }

    private void top(Dimension dimension, Top top, long flows) {
        if (top.entries().isEmpty()) {
            return;
        }
        page.gap();
        print(
                List.of(
                        TextTable.Column.left(AnalysisWords.heading(dimension)),
                        TextTable.Column.right("Flows"),
                        TextTable.Column.right("Share"),
                        TextTable.Column.right("Up"),
                        TextTable.Column.right("Down")),
                top.entries().stream()
                        .limit(MOST)
                        .map(entry -> List.of(
                                name(entry.name()),
                                AnalysisWords.number(entry.flows()),
                                share(entry.flows(), flows),
                                AnalysisWords.bytes(entry.upBytes()),
                                AnalysisWords.bytes(entry.downBytes())))
                        .toList());
        if (top.names() > MOST) {
            page.faint("… and " + AnalysisWords.number(top.names() - MOST) + " more.");
        }
    }

    private void uploaders(List<Uploader> uploaders) {
        if (uploaders.isEmpty()) {
            return;
        }
        page.gap();
        print(
                List.of(
                        TextTable.Column.left("Top uploader"),
                        TextTable.Column.right("Up"),
                        TextTable.Column.right("Down"),
                        TextTable.Column.left("Most to")),
                uploaders.stream()
                        .limit(MOST)
                        .map(uploader -> List.of(
                                uploader.address(),
                                AnalysisWords.bytes(uploader.upBytes()),
                                AnalysisWords.bytes(uploader.downBytes()),
                                goal(uploader)))
                        .toList());
    }

    private static String goal(Uploader uploader) {
        List<Uploader.Portion> goals = uploader.toOwners().isEmpty() ? uploader.toDestinations() : uploader.toOwners();
        String countries = uploader.toCountries().stream()
                .map(portion -> Objects.requireNonNullElse(portion.name(), "??"))
                .collect(Collectors.joining(", ", " (", ")"));
        return name(goals.get(0).name()) + (uploader.toCountries().isEmpty() ? "" : countries);
    }

    private void print(List<TextTable.Column> columns, List<List<String>> rows) {
        page.plainTable(columns, rows);
    }

    private static String name(@Nullable String name) {
        return VisibleText.clipped(VisibleText.of(name == null ? AnalysisWords.UNKNOWN : name), LONGEST_NAME);
    }

    private static String share(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f %%", PERCENT * part / whole);
    }
}
