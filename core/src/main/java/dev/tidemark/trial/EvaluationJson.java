// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import dev.tidemark.output.JsonText;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes an evaluation as one line of JSON. */
public final class EvaluationJson {
    private static final int SCHEMA = 1;

    private final JsonText json = new JsonText();

    private EvaluationJson() {}

    /** Gives the text. */
    public static void write(Evaluation evaluation, Consumer<String> out) {
        EvaluationJson writer = new EvaluationJson();
        writer.write(evaluation);
        out.accept(writer.json.line());
    }

    private void write(Evaluation evaluation) {
        Map<String, Long> kinds = new TreeMap<>();
        evaluation.honest().forEach(honest -> kinds.merge(honest.kind(), 1L, Long::sum));
        json.object(() -> {
            json.name("schema").whole(SCHEMA);
            json.name("planted").whole(evaluation.planted());
            json.name("found").whole(evaluation.found());
            json.name("false").whole(evaluation.honest().size());
            json.name("decoys")
                    .whole(evaluation.honest().stream()
                            .filter(Evaluation.Honest::decoy)
                            .count());
            json.name("recall").number(evaluation.recall());
            json.name("precision").number(evaluation.precision());
            json.name("ranked_in_first").whole(evaluation.ranked());
            json.name("attacks").arrayOf(evaluation.attacks(), this::attack);
            json.name("false_by_kind").objectOf(kinds, json::whole);
            json.name("accused_but_honest").arrayOf(evaluation.honest(), this::honest);
            json.name("curve").arrayOf(evaluation.curve(), point -> point(evaluation, point));
        });
    }

    private void attack(Evaluation.Attack attack) {
        json.object(() -> {
            json.name("kind").text(attack.kind());
            json.name("planted").whole(attack.planted());
            json.name("found").whole(attack.found());
            json.name("missed").texts(attack.missed());
        });
    }

    private void honest(Evaluation.Honest honest) {
        json.object(() -> {
            json.name("device").text(honest.device());
            json.name("kind").text(honest.kind());
            json.name("rules").texts(honest.rules());
        });
    }

    private void point(Evaluation evaluation, Evaluation.Point point) {
        json.object(() -> {
            json.name("budget").number(point.budget());
            json.name("found").whole(point.found());
            json.name("false").whole(point.honest());
            json.name("promised_false").number(point.promised());
            json.name("recall")
                    .number(
                            evaluation.planted() == 0
                                    ? null
                                    : (Double) ((double) point.found() / evaluation.planted()));
            json.name("precision").number(point.precision());
        });
    }
}
