// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tidemark.finding.Severity;
import org.junit.jupiter.api.Test;

class RiskTest {
    @Test
    void putsTheDefaultBudgetAtOneHalf() {
        assertThat(Risk.score(1.0 / 400)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void staysBelowOneAndFallsWithTheChance() {
        double before = 1;
        for (double chance = 0; chance <= 1; chance += 0.01) {
            double score = Risk.score(chance);
            assertThat(score).isBetween(0.0, before).isLessThan(1);
            before = score;
        }
        assertThat(Risk.score(1)).isZero();
    }

    @Test
    void neverGoesAboveWhatTheRuleAllows() {
        assertThat(Risk.severity(0.5, 0.95, Severity.CRITICAL)).isEqualTo(Severity.CRITICAL);
        assertThat(Risk.severity(0.5, 0.95, Severity.HIGH)).isEqualTo(Severity.HIGH);
        assertThat(Risk.severity(0.5, 0.55, Severity.HIGH)).isEqualTo(Severity.MEDIUM);
        assertThat(Risk.severity(3, 0.45, Severity.HIGH)).isEqualTo(Severity.LOW);
    }
}
