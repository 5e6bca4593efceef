// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.engine.Engine;
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
import java.util.function.Consumer;

/** Asks every accusing rule of the clean days, to learn how far honest devices go. */
final class References {
    private final Engine engine;
    private final Consumer<String> steps;

    References(Engine engine, Consumer<String> steps) {
        this.engine = engine;
        this.steps = steps;
    }

    /** The honest statistics by rule id; empty without clean days. */
    Map<String, Reference> collect(Set<Part> present, List<Rule> rules, Map<String, Map<String, Object>> parameters) {
        Map<String, Reference> references = new LinkedHashMap<>();
        for (Scope scope : Scope.references(engine, present)) {
            steps.accept("clean days");
            Window window = Window.open(engine, scope);
            for (Rule rule : rules) {
                if (rule.level() != Severity.INFO) {
                    Map<String, Object> values = Objects.requireNonNull(parameters.get(rule.id()));
                    references.merge(rule.id(), reference(window, rule, values), Reference::plus);
                }
            }
        }
        return references;
    }

    private Reference reference(Window window, Rule rule, Map<String, Object> values) {
        try {
            double[] statistics = new RuleQueries(engine, window.scope())
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
