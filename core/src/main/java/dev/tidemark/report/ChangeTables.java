// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.Units;
import dev.tidemark.flow.TrafficClass;
import dev.tidemark.profile.Changes;
import dev.tidemark.profile.Dimension;
import dev.tidemark.profile.Profile;
import dev.tidemark.profile.Top;
import dev.tidemark.profile.Totals;
import dev.tidemark.report.TextTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What differs between two sides, in a terminal. */
final class ChangeTables {
    private static final int MOST = 4;
    private static final double PERCENT = 100;

    private final TextPage page;

    ChangeTables(TextPage page) {
        this.page = page;
    }

    /** By day, since one side may have more days than the other. */
    void totals(Profile now, Profile before) {
        List<List<String>> rows = new ArrayList<>();
        for (TrafficClass traffic : TrafficClass.values()) {
            Totals one = now.of(traffic).totals();
            Totals other = before.of(traffic).totals();
            if (one.flows() + other.flows() > 0) {
                rows.add(List.of(
                        traffic.id(),
                        change(perDay(one.flows(), now), perDay(other.flows(), before), "flows"),
                        change(perDay(one.upBytes(), now), perDay(other.upBytes(), before), "B"),
                        change(perDay(one.downBytes(), now), perDay(other.downBytes(), before), "B")));
            }
        }
        if (!rows.isEmpty()) {
            page.gap();
            print(List.of(Column.left("In a day"), Column.left("Flows"), Column.left("Up"), Column.left("Down")), rows);
        }
    }

    /** The names that only one side has. */
    void names(Changes changes) {
        changes.classes().forEach((traffic, one) -> {
            List<List<String>> rows = new ArrayList<>();
            add(rows, "new", one.added());
            add(rows, "gone", one.gone());
            if (!rows.isEmpty()) {
                page.gap();
                page.title(traffic.id().replace("-", " to "));
                print(
                        List.of(Column.left(""), Column.left("What"), Column.right("Count"), Column.left("Most flows")),
                        rows);
            }
        });
    }

    private static void add(List<List<String>> rows, String word, Map<Dimension, Top> tops) {
        tops.forEach((dimension, top) -> rows.add(List.of(
                word,
                dimension.id(),
                AnalysisWords.number(top.names()),
                top.entries().stream()
                        .limit(MOST)
                        .map(entry -> Objects.requireNonNullElse(entry.name(), AnalysisWords.UNKNOWN))
                        .collect(Collectors.joining(", ")))));
    }

    private static double perDay(long sum, Profile profile) {
        return (double) sum / Math.max(1, profile.days());
    }

    private static String change(double now, double before, String unit) {
        String seen = Units.format(now, unit.equals("B") ? unit : "");
        if (before == 0) {
            return now == 0 ? seen : seen + " (new)";
        }
        double percent = PERCENT * (now - before) / before;
        return seen + " (" + (percent >= 0 ? "+" : "") + Units.format(percent, "%") + ")";
    }

    private void print(List<Column> columns, List<List<String>> rows) {
        page.plainTable(columns, rows);
    }
}
