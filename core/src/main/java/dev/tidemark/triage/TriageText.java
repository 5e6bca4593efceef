// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.triage;

import dev.tidemark.finding.Hidden;
import dev.tidemark.finding.Withheld;
import dev.tidemark.report.TextPage;
import dev.tidemark.report.TextStyle;
import dev.tidemark.report.TextTable;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Shows in a terminal what is allowed and what people said. */
public final class TriageText {
    private TriageText() {}

    /** Gives the text line by line; nothing where nobody allowed or said anything. */
    public static void write(Hidden hidden, List<Opinion> opinions, TextStyle style, Consumer<String> out) {
        TextPage page = new TextPage(style, out);
        if (!hidden.entries().isEmpty()) {
            page.gap();
            page.title("Allowed by " + hidden.file());
            page.table(
                    List.of(
                            TextTable.Column.right("Line"),
                            TextTable.Column.right("Hid"),
                            TextTable.Column.left("State"),
                            TextTable.Column.left("By"),
                            TextTable.Column.left("What and why")),
                    hidden.entries().stream().map(TriageText::row).toList());
        }
        said(opinions, page);
    }

    /** The same of one device alone: which of its findings are hidden and why, and what people said of it. */
    public static void write(
            String device, Withheld withheld, List<Opinion> opinions, TextStyle style, Consumer<String> out) {
        TextPage page = new TextPage(style, out);
        List<List<String>> hidden = withheld.findings().stream()
                .filter(placed -> placed.finding().device().equals(device))
                .map(placed -> List.of(placed.finding().rule(), String.valueOf(placed.line()), placed.why()))
                .toList();
        if (!hidden.isEmpty()) {
            page.gap();
            page.title("Allowed, and therefore hidden from table and report");
            page.table(
                    List.of(
                            TextTable.Column.left("Rule"),
                            TextTable.Column.right("Line"),
                            TextTable.Column.left("Why")),
                    hidden);
        }
        said(
                opinions.stream()
                        .filter(opinion -> opinion.device().equals(device))
                        .toList(),
                page);
    }

    private static void said(List<Opinion> opinions, TextPage page) {
        List<Opinion> standing = OpinionFile.standing(opinions);
        if (!standing.isEmpty()) {
            page.gap();
            page.title("What people said");
            page.table(
                    List.of(
                            TextTable.Column.left("Device"),
                            TextTable.Column.left("Rule"),
                            TextTable.Column.left("Verdict"),
                            TextTable.Column.left("By"),
                            TextTable.Column.left("Note")),
                    standing.stream().map(TriageText::row).toList());
        }
    }

    private static List<String> row(Hidden.Entry entry) {
        return List.of(
                String.valueOf(entry.line()),
                String.valueOf(entry.findings()),
                entry.state().id(),
                Objects.requireNonNullElse(entry.by(), ""),
                entry.what() + ": " + entry.why());
    }

    private static List<String> row(Opinion opinion) {
        return List.of(
                opinion.device(),
                Objects.requireNonNullElse(opinion.rule(), "all"),
                opinion.truth().id(),
                opinion.by(),
                opinion.note());
    }
}
