// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import dev.tidemark.finding.Units;
import dev.tidemark.report.TextPage;
import dev.tidemark.report.TextStyle;
import dev.tidemark.report.TextTable;
import java.util.List;
import java.util.function.Consumer;

/** Shows a backtest in a terminal. */
public final class BacktestText {
    private static final int MOST = 20;

    private BacktestText() {}

    /** Gives the text line by line. */
    public static void write(Backtest backtest, TextStyle style, Consumer<String> out) {
        TextPage page = new TextPage(style, out);
        int accused = backtest.perDay().stream().mapToInt(Backtest.Day::accused).sum();
        page.title((backtest.halves()
                        ? "One clean day, its halves judged by each other: "
                        : backtest.dates().size() + " clean days, each judged by the others: ")
                + accused + " accused at a budget of " + Units.number(backtest.perHundred()) + ".");
        page.gap();
        page.table(
                List.of(
                        TextTable.Column.right("Budget"),
                        TextTable.Column.right("Promised a day"),
                        TextTable.Column.right("Accused a day")),
                backtest.points().stream()
                        .map(point -> List.of(
                                Units.number(point.budget()),
                                Units.number(point.promised()),
                                Units.number(point.accused())))
                        .toList());
        page.gap();
        page.table(
                List.of(
                        TextTable.Column.left("Day"),
                        TextTable.Column.right("Judged"),
                        TextTable.Column.right("Accused")),
                backtest.perDay().stream()
                        .map(day -> List.of(day.date(), String.valueOf(day.judged()), String.valueOf(day.accused())))
                        .toList());
        noise(page, "Rule", "Accused", backtest.rules());
        noise(page, "Device", "By", backtest.devices());
        page.list("Notes", backtest.notes());
    }

    private static void noise(TextPage page, String what, String with, List<Backtest.Noise> all) {
        if (all.isEmpty()) {
            return;
        }
        page.gap();
        page.table(
                List.of(
                        TextTable.Column.left(what),
                        TextTable.Column.right("Times"),
                        TextTable.Column.right("Said true"),
                        TextTable.Column.right("Said false"),
                        TextTable.Column.left(with)),
                all.stream()
                        .limit(MOST)
                        .map(one -> List.of(
                                one.name(),
                                String.valueOf(one.accusations()),
                                String.valueOf(one.saidTrue()),
                                String.valueOf(one.saidFalse()),
                                String.join(", ", one.with())))
                        .toList());
    }
}
