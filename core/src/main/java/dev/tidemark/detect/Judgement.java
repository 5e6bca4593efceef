// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.finding.Side;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What results of rules mean.
 *
 * @param results the same, with what honest devices show
 * @param tests the number of tests that is made of each member of a side
 * @param accusations whom to tell of, rule by rule
 */
record Judgement(List<RuleResult> results, ToDoubleFunction<Side> tests, List<Accusation> accusations) {
    Judgement {
        results = List.copyOf(results);
        accusations = List.copyOf(accusations);
    }
}
