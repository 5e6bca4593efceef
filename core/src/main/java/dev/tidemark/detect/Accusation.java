// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.finding.Measure;
import dev.tidemark.finding.Severity;
import dev.tidemark.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A candidate with what its statistic means.
 *
 * @param result the rule's result that it comes from
 * @param candidate the row
 * @param pValue how often an honest device shows as much; null for a rule that only informs
 * @param threshold the statistic at the cut; null for a rule that only informs
 * @param spread how far the honest stray beyond what is usual, on the mean; null for a rule that only informs
 * @param percentile the share of the judged that show less, in percent; null for a rule that only informs
 * @param score 0 to 1
 * @param severity how grave
 * @param measure what it was measured against
 */
record Accusation(
        RuleResult result,
        Candidate candidate,
        @Nullable Double pValue,
        @Nullable Double threshold,
        @Nullable Double spread,
        @Nullable Double percentile,
        double score,
        Severity severity,
        Measure measure) {
    Rule rule() {
        return result.rule();
    }

    /** The p-value, 1 where the rule only informs. */
    double chance() {
        return pValue == null ? 1 : pValue;
    }
}
