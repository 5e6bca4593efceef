// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.calibrate.Tail;
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
 * @param tails what honest devices show: the judged fleet's, and the clean days' where there are some
 * @param status {@code ran}, or why it could not run
 */
record RuleResult(
        Rule rule, Map<String, Object> parameters, List<Candidate> candidates, List<Tail> tails, String status) {
    static final String RAN = "ran";

    /** Copies the lists. */
    RuleResult {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        candidates = List.copyOf(candidates);
        tails = List.copyOf(tails);
    }

    /** How often an honest device shows as much: the largest that any tail says. */
    double pValue(double statistic) {
        return tails.stream().mapToDouble(tail -> tail.pValue(statistic)).max().orElse(1);
    }

    /** The statistic at which no tail says more than this. */
    double statisticAt(double pValue) {
        return tails.stream()
                .mapToDouble(tail -> tail.statisticAt(pValue))
                .max()
                .orElse(0);
    }

    /** Where the tails begin: what is usual. */
    double usual() {
        return tails.stream().mapToDouble(Tail::start).max().orElse(0);
    }

    /** True where the rule may accuse; the others inform. */
    boolean accuses() {
        return rule.level() != Severity.INFO && status.equals(RAN);
    }
}
