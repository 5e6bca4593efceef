// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Lanes;
import dev.tidemark.engine.Workspace;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Severity;
import dev.tidemark.rule.Rule;
import dev.tidemark.store.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;

/** Asks every accusing rule of the clean days, beside the judged ones, to learn how far honest devices go. */
final class References {
    private final List<Future<Map<String, HonestDay>>> ofScopes;

    private References(List<Future<Map<String, HonestDay>>> ofScopes) {
        this.ofScopes = ofScopes;
    }

    /** Starts to ask, each scope in a session of its own. */
    static References begin(
            Engine engine,
            Lanes lanes,
            Set<Part> present,
            List<Rule> rules,
            Map<String, Map<String, Object>> parameters) {
        return new References(Scope.references(engine, present).stream()
                .map(scope ->
                        lanes.begin(() -> engine.inSession(session -> ofScope(session, scope, rules, parameters))))
                .toList());
    }

    /** Waits for the honest statistics by rule id; empty without clean days. */
    Map<String, List<HonestDay>> collect() {
        Map<String, List<HonestDay>> days = new LinkedHashMap<>();
        for (Future<Map<String, HonestDay>> ofScope : ofScopes) {
            Lanes.result(ofScope).forEach((rule, day) -> days.computeIfAbsent(rule, id -> new ArrayList<>())
                    .add(day));
        }
        return days;
    }

    private static Map<String, HonestDay> ofScope(
            Workspace session, Scope scope, List<Rule> rules, Map<String, Map<String, Object>> parameters) {
        Window window = Window.open(session, scope);
        Map<String, HonestDay> days = new LinkedHashMap<>();
        for (Rule rule : rules) {
            if (rule.level() != Severity.INFO) {
                Map<String, Object> values = Objects.requireNonNull(parameters.get(rule.id()));
                ask(session, window, rule, values).ifPresent(day -> days.put(rule.id(), day));
            }
        }
        return days;
    }

    private static Optional<HonestDay> ask(Workspace session, Window window, Rule rule, Map<String, Object> values) {
        try {
            List<Candidate> candidates = new RuleQueries(session, window.scope()).run(rule, values);
            return Optional.of(HonestDay.of(candidates, window.population(rule.side())));
        } catch (TidemarkException e) {
            if (e.code() == ErrorCode.RESOURCES) {
                throw e;
            }
            // The same rule will fail on the judged window too, and is reported there.
            return Optional.empty();
        }
    }
}
