// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

final class DiceTest {
    private static final int THROWS = 40_000;

    @Test
    void fallTheSameWayForEver() {
        Dice dice = Dice.of(1, 2);

        assertThat(new long[] {dice.bits(), dice.bits(), dice.bits()})
                .containsExactly(817662779643825658L, -7144154152738721743L, 1718060660433993114L);
        assertThat(dice.gauss()).isEqualTo(-1.0403844319184785);
    }

    @Test
    void branchWithoutRegardToWhatWasThrown() {
        Dice fresh = Dice.of(7);
        Dice used = Dice.of(7);
        used.unit();

        assertThat(used.branch(3).bits()).isEqualTo(fresh.branch(3).bits());
        assertThat(fresh.branch(3).bits()).isNotEqualTo(fresh.branch(4).bits());
    }

    @Test
    void haveTheMeansThatTheyPromise() {
        assertThat(mean(Dice::unit)).isCloseTo(0.5, within(0.01));
        assertThat(mean(Dice::gauss)).isCloseTo(0, within(0.02));
        assertThat(mean(dice -> dice.gauss() * dice.gauss())).isCloseTo(0, within(0.03));
        assertThat(mean(dice -> Math.pow(dice.gauss(), 2))).isCloseTo(1, within(0.04));
        assertThat(mean(dice -> dice.exponential(5))).isCloseTo(5, within(0.15));
        assertThat(mean(dice -> dice.poisson(3.5))).isCloseTo(3.5, within(0.05));
        assertThat(mean(dice -> dice.poisson(80))).isCloseTo(80, within(0.3));
        assertThat(mean(dice -> Math.log(dice.around(50, 0.4)))).isCloseTo(Math.log(50), within(0.02));
    }

    @Test
    void stayWithinTheirBounds() {
        Dice dice = Dice.of(3);

        for (int i = 0; i < THROWS; i++) {
            assertThat(dice.below(3)).isBetween(0, 2);
            assertThat(dice.between(4, 6)).isBetween(4, 6);
            assertThat(dice.within(new Span(10, 1_000))).isBetween(10.0, 1_000.0);
            assertThat(dice.pareto(2, 1)).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void chooseByWeight() {
        Dice dice = Dice.of(8);
        Weights weights = new Weights(new double[] {1, 0, 3});
        int[] chosen = new int[3];

        for (int i = 0; i < THROWS; i++) {
            chosen[weights.draw(dice)]++;
        }

        assertThat(chosen[1]).isZero();
        assertThat((double) chosen[2] / chosen[0]).isCloseTo(3, within(0.2));
    }

    private static double mean(ToDoubleFunction<Dice> draw) {
        Dice dice = Dice.of(5);
        double[] drawn = new double[THROWS];
        for (int i = 0; i < THROWS; i++) {
            drawn[i] = draw.applyAsDouble(dice);
        }
        return Arrays.stream(drawn).average().orElseThrow();
    }
}
