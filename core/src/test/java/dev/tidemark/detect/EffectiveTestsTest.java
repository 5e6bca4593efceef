// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EffectiveTestsTest {
    private static final int MEMBERS = 2_000;

    @Test
    void countsEveryRuleWhereNoCleanDayTells() {
        assertThat(EffectiveTests.number(List.of(), 0, 13)).isEqualTo(13);
        assertThat(EffectiveTests.number(List.of(), 0, 0)).isEqualTo(1);
    }

    @Test
    void countsIndependentRulesInFull() {
        assertThat(EffectiveTests.number(smallestOf(8), MEMBERS, 8)).isCloseTo(8, within(2.0));
    }

    @Test
    void countsRulesOnceThatSayTheSame() {
        // Eight rules whose p-values are always those of the first.
        assertThat(EffectiveTests.number(smallestOf(1), MEMBERS, 8)).isCloseTo(1, within(0.6));
    }

    @Test
    void isCarefulWithFewDeviceDays() {
        assertThat(EffectiveTests.number(List.of(), 20, 8)).isBetween(4.0, 8.0);
    }

    private static List<Double> smallestOf(int rules) {
        Random random = new Random(7);
        return IntStream.range(0, MEMBERS)
                .mapToObj(member -> Collections.min(IntStream.range(0, rules)
                        .mapToObj(rule -> random.nextDouble())
                        .toList()))
                .toList();
    }
}
