// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Workspace;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Severity;
import dev.tidemark.rule.Rule;
import dev.tidemark.store.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;

/** Asks every accusing rule of the clean days, beside the judged ones, to learn how far honest devices go. */
final class References {
    private final List<Future<Map<String, Reference>>> ofScopes;

    private References(List<Future<Map<String, Reference>>> ofScopes) {
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
    Map<String, Reference> collect() {
        Map<String, Reference> references = new LinkedHashMap<>();
        for (Future<Map<String, Reference>> ofScope : ofScopes) {
            Lanes.result(ofScope).forEach((rule, reference) -> references.merge(rule, reference, Reference::plus));
        }
        return references;
    }

    private static Map<String, Reference> ofScope(
            Workspace session, Scope scope, List<Rule> rules, Map<String, Map<String, Object>> parameters) {
        Window window = Window.open(session, scope);
        Map<String, Reference> references = new LinkedHashMap<>();
        for (Rule rule : rules) {
            if (rule.level() != Severity.INFO) {
                Map<String, Object> values = Objects.requireNonNull(parameters.get(rule.id()));
                references.put(rule.id(), reference(session, window, rule, values));
            }
        }
        return references;
    }

    private static Reference reference(Workspace session, Window window, Rule rule, Map<String, Object> values) {
        try {
            double[] statistics = new RuleQueries(session, window.scope())
                    .run(rule, values).stream()
                            .mapToDouble(Candidate::statistic)
                            .toArray();
            return new Reference(statistics, Math.max(window.population(rule.side()), statistics.length));
        } catch (TidemarkException e) {
            if (e.code() == ErrorCode.RESOURCES) {
                throw e;
            }
            // The same rule will fail on the judged window too, and is reported there.
            return Reference.NONE;
        }
    }
}
