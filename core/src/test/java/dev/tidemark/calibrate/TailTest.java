// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tidemark.error.TidemarkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailTest {
    private final Tail tail = new Tail(1, 0.2, 0.5, 20);

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1e-3, 1e-6, 1e-12})
    void findsTheStatisticOfItsOwnChance(double chance) {
        assertThat(tail.pValue(tail.statisticAt(chance))).isCloseTo(chance, within(chance * 1e-9));
    }

    @Test
    void staysAChanceAndFallsWithTheStatistic() {
        double before = 1;
        for (double statistic = -5; statistic < 200; statistic += 0.7) {
            double chance = tail.pValue(statistic);
            assertThat(chance).isBetween(0.0, before);
            before = chance;
        }
        assertThat(tail.pValue(-5)).isEqualTo(0.2);
    }

    @Test
    void doubtsMoreWhenItKnowsLess() {
        Tail doubtful = new Tail(1, 0.2, 0.5, 5);
        Tail sure = new Tail(1, 0.2, 0.5, 1_000_000);

        assertThat(doubtful.pValue(4)).isGreaterThan(tail.pValue(4)).isGreaterThan(sure.pValue(4));
        assertThat(sure.pValue(4)).isCloseTo(0.2 * Math.exp(-6), within(1e-7));
    }

    @Test
    void movesForwardOnly() {
        assertThat(tail.moved(0.5).start()).isEqualTo(1.5);
        assertThat(tail.moved(-0.5)).isEqualTo(tail);
    }

    @Test
    void refusesNumbersThatAreNoTail() {
        assertThatThrownBy(() -> new Tail(0, 0, 1, 1)).isInstanceOf(TidemarkException.class);
        assertThatThrownBy(() -> new Tail(0, 1, 0, 1)).isInstanceOf(TidemarkException.class);
        assertThatThrownBy(() -> new Tail(0, 1, 1, 0)).isInstanceOf(TidemarkException.class);
    }
}
