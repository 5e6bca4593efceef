// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.Side;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class VerdictsTest {
    @Test
    void countsOnceWhoIsJudgedInSeveralWindows() {
        Verdict morning = window(Set.of(1L, 2L, 3L), Set.of(7L), 0.01);
        Verdict evening = window(Set.of(3L, 4L), Set.of(8L, 9L), 0.02);

        Verdict together = Verdicts.together(List.of(morning, evening));

        assertThat(together.budget()).isEqualTo(new RunSummary.Budget(0.25, 1, 0.5, 4, 3, 0.03, 0));
    }

    @Test
    void takesTheLongestWindowForTheLengthOfOne() {
        RunSummary.Budget week = new RunSummary.Budget(0.25, 7, 7, 0, 0, 0, 0);
        RunSummary.Budget rest = new RunSummary.Budget(0.25, 2, 2, 0, 0, 0, 0);

        Verdict together =
                Verdicts.together(List.of(window(Set.of(), Set.of(), week), window(Set.of(), Set.of(), rest)));

        assertThat(together.budget().days()).isEqualTo(9);
        assertThat(together.budget().windowDays()).isEqualTo(7);
    }

    private static Verdict window(Set<Long> devices, Set<Long> clients, double expectedFalse) {
        return window(
                devices,
                clients,
                new RunSummary.Budget(0.25, 0.5, 0.5, devices.size(), clients.size(), expectedFalse, 0));
    }

    private static Verdict window(Set<Long> devices, Set<Long> clients, RunSummary.Budget budget) {
        return new Verdict(
                List.of(), List.of(), budget, Map.of(Side.INTERNAL, devices, Side.EXTERNAL, clients), List.of(), 0);
    }
}
