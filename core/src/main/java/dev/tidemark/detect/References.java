// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Lanes;
import dev.tidemark.engine.Workspace;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleSet;
import dev.tidemark.store.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/**
 * Asks the rules of the clean days, beside the judged ones, to learn how far honest devices go. A rule is asked once it has
 * somebody to accuse: of most days half of the rules have nobody.
 */
final class References {
    private final RuleSet rules;
    private final Map<String, CompletableFuture<Boolean>> wanted = new HashMap<>();
    private final List<Future<Map<String, HonestDay>>> ofScopes = new ArrayList<>();

    private References(RuleSet rules) {
        this.rules = rules;
        rules.able().forEach(rule -> wanted.put(rule.id(), new CompletableFuture<>()));
    }

    /** Starts to ask, each scope in a session of its own; each rule waits until {@link #tell} says what it found. */
    static References begin(Engine engine, Lanes lanes, Set<Part> present, RuleSet rules) {
        References references = new References(rules);
        for (Scope scope : Scope.references(engine, present)) {
            references.ofScopes.add(lanes.begin(() -> engine.inSession(session -> references.ofScope(session, scope))));
        }
        return references;
    }

    /** Takes note of what a rule found in the judged window. */
    void tell(RuleResult result) {
        CompletableFuture<Boolean> told = wanted.get(result.rule().id());
        if (told != null) {
            told.complete(result.tests());
        }
    }

    /** Waits for the honest statistics by rule id, of rules that may accuse somebody; empty without clean days. */
    Map<String, List<HonestDay>> collect() {
        Map<String, List<HonestDay>> days = new LinkedHashMap<>();
        for (Future<Map<String, HonestDay>> ofScope : ofScopes) {
            Lanes.result(ofScope).forEach((rule, day) -> days.computeIfAbsent(rule, id -> new ArrayList<>())
                    .add(day));
        }
        return days;
    }

    private Map<String, HonestDay> ofScope(Workspace session, Scope scope) {
        Window window = Window.open(session, scope);
        Map<String, HonestDay> days = new LinkedHashMap<>();
        for (Rule rule : rules.able()) {
            if (Lanes.result(Objects.requireNonNull(wanted.get(rule.id())))) {
                ask(session, window, rule, rules.values(rule)).ifPresent(day -> days.put(rule.id(), day));
            }
        }
        return days;
    }

    private static Optional<HonestDay> ask(Workspace session, Window window, Rule rule, Map<String, Object> values) {
        try {
            List<Candidate> candidates = new RuleQueries(session, window).run(rule, values);
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
