// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import dev.tidemark.finding.Units;
import dev.tidemark.report.TextPage;
import dev.tidemark.report.TextStyle;
import dev.tidemark.report.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/** Shows a drill in a terminal. */
public final class DrillText {
    private DrillText() {}

    /** What it came to in one sentence. */
    public static String sentence(Drill drill) {
        long caught = drill.results().stream()
                .filter(result -> result.stated() != null)
                .count();
        return "On your network " + caught + " of " + drill.results().size()
                + " families of attacks are seen from some size on, at a budget of " + Units.number(drill.perHundred())
                + ".";
    }

    /** Gives the text line by line. */
    public static void write(Drill drill, TextStyle style, Consumer<String> out) {
        TextPage page = new TextPage(style, out);
        page.title(sentence(drill));
        page.faint(Units.number((double) drill.attacks()) + " attacks in " + drill.copies() + " copies of "
                + (drill.dates().size() == 1 ? "one clean day" : drill.dates().size() + " clean days")
                + "; a size is stated where at least 90 % of " + drill.seeds() + " fresh attacks were caught, and of "
                + drill.seeds() + " more.");
        page.gap();
        page.table(
                List.of(
                        TextTable.Column.left("Family"),
                        TextTable.Column.right("Smallest"),
                        TextTable.Column.right("Caught"),
                        TextTable.Column.right("Half"),
                        TextTable.Column.left("By")),
                drill.results().stream().map(DrillText::row).toList());
        page.list("In words", drill.results().stream().map(DrillResult::say).toList());
        page.list("Notes", drill.notes());
    }

    private static List<String> row(DrillResult result) {
        return switch (result.outcome()) {
            case SEEN -> seen(result, Objects.requireNonNull(result.stated()));
            case NOT_SEEN -> List.of(result.family(), "> " + Units.format(result.largest(), result.unit()), "", "", "");
            case NOT_CLEAR ->
                List.of(
                        result.family(),
                        "not clear",
                        caught(result.mostTried()),
                        "",
                        String.join(", ", result.rules()));
        };
    }

    private static List<String> seen(DrillResult result, Share stated) {
        Share half = result.half();
        return List.of(
                result.family(),
                Units.format(stated.size(), result.unit()),
                caught(stated),
                half == null ? "" : half.caught() + "/" + half.tried(),
                String.join(", ", result.rules()));
    }

    private static String caught(Share share) {
        return share.caught() + "/" + share.tried()
                + String.format(Locale.ROOT, " (%.0f-%.0f %%)", 100 * share.low(), 100 * share.high());
    }
}
