// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.Severity;
import dev.tidemark.rule.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule's query gave.
 *
 * @param rule the rule
 * @param parameters the values it ran with
 * @param candidates its rows, strangest first, ties by number of the address
 * @param calibration what honest devices show
 * @param status {@code ran}, or why it could not run
 */
record RuleResult(
        Rule rule, Map<String, Object> parameters, List<Candidate> candidates, Calibration calibration, String status) {
    /** Copies the list and the map. */
    RuleResult {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        candidates = List.copyOf(candidates);
    }

    /** A rule that ran, before it is known what honest devices show. */
    static RuleResult ran(Rule rule, Map<String, Object> parameters, List<Candidate> candidates) {
        return new RuleResult(rule, parameters, candidates, Calibration.UNKNOWN, RunSummary.RuleRun.RAN);
    }

    /** A rule that could not run, and why. */
    static RuleResult failed(Rule rule, Map<String, Object> parameters, String status) {
        return new RuleResult(rule, parameters, List.of(), Calibration.UNKNOWN, status);
    }

    /** The same, once it is known what honest devices show. */
    RuleResult with(Calibration known) {
        return new RuleResult(rule, parameters, candidates, known, status);
    }

    /** True where the rule may accuse and has somebody: a rule without any candidate tests nobody. */
    boolean tests() {
        return accuses() && !candidates.isEmpty();
    }

    /** True where the rule may accuse, but nobody knows how far honest devices go. */
    boolean isUnmeasured() {
        return tests() && calibration.known().isUnknown();
    }

    /** True where the rule may accuse; the others inform. */
    boolean accuses() {
        return rule.level() != Severity.INFO && hasRun();
    }

    boolean hasRun() {
        return status.equals(RunSummary.RuleRun.RAN);
    }
}
