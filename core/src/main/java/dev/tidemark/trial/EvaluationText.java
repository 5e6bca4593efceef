// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import dev.tidemark.finding.Units;
import dev.tidemark.report.TextPage;
import dev.tidemark.report.TextStyle;
import dev.tidemark.report.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows an evaluation in a terminal. */
public final class EvaluationText {
    private EvaluationText() {}

    /** Gives the text line by line. */
    public static void write(Evaluation evaluation, Labels labels, TextStyle style, Consumer<String> out) {
        TextPage page = new TextPage(style, out);
        page.title(sentence(evaluation));
        page.faint(evaluation.ranked() + " of the first " + evaluation.planted()
                + " ranks are of the labelled; decoys accused: "
                + evaluation.honest().stream().filter(Evaluation.Honest::decoy).count()
                + " of " + labels.decoys().size() + ".");
        attacks(page, evaluation);
        honest(page, evaluation);
        curve(page, evaluation);
        if (evaluation.found() == 0 && evaluation.planted() > 0) {
            page.gap();
            page.prose("No labelled address is accused. Are these the labels of this run? They name " + labels.some()
                    + ".");
        }
    }

    private static String sentence(Evaluation evaluation) {
        return "Found " + evaluation.found() + " of " + evaluation.planted() + " (recall "
                + share(evaluation.recall()) + "), accused "
                + evaluation.honest().size() + " honest (precision " + share(evaluation.precision()) + ").";
    }

    private static void attacks(TextPage page, Evaluation evaluation) {
        page.gap();
        page.table(
                List.of(
                        TextTable.Column.left("Kind"),
                        TextTable.Column.right("Found"),
                        TextTable.Column.right("of"),
                        TextTable.Column.left("Missed")),
                evaluation.attacks().stream()
                        .map(attack -> List.of(
                                attack.kind(),
                                String.valueOf(attack.found()),
                                String.valueOf(attack.planted()),
                                String.join(", ", attack.missed())))
                        .toList());
    }

    private static void honest(TextPage page, Evaluation evaluation) {
        if (evaluation.honest().isEmpty()) {
            return;
        }
        page.gap();
        page.table(
                List.of(
                        TextTable.Column.left("Accused but honest"),
                        TextTable.Column.left("Kind"),
                        TextTable.Column.left("Rules")),
                evaluation.honest().stream()
                        .map(honest -> List.of(honest.device(), honest.kind(), String.join(", ", honest.rules())))
                        .toList());
    }

    private static void curve(TextPage page, Evaluation evaluation) {
        page.gap();
        page.table(
                List.of(
                        TextTable.Column.right("Budget"),
                        TextTable.Column.right("Found"),
                        TextTable.Column.right("Honest"),
                        TextTable.Column.right("Promised"),
                        TextTable.Column.right("Precision")),
                evaluation.curve().stream()
                        .map(point -> List.of(
                                Units.number(point.budget()),
                                String.valueOf(point.found()),
                                String.valueOf(point.honest()),
                                Units.number(point.promised()),
                                share(point.precision())))
                        .toList());
        page.faint("Budget: honest ones accused for each 100 judged in a day. Promised: how many that is here.");
    }

    private static String share(@Nullable Double share) {
        return share == null ? "none" : String.format(Locale.ROOT, "%.3f", share);
    }
}
