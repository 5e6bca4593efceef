// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RunSummaryTest {
    @Test
    void knowsWhichRulesRan() {
        assertThat(SampleRun.rich().summary().rules())
                .filteredOn(rule -> !rule.hasRun())
                .extracting(RunSummary.RuleRun::id)
                .containsExactly("flood");
    }
}
