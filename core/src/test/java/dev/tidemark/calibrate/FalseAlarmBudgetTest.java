// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tidemark.error.TidemarkException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FalseAlarmBudgetTest {
    @Test
    void flagsHonestDevicesAsOftenAsPromisedAtMost() {
        FalseAlarmBudget budget = new FalseAlarmBudget(2, 1);
        Random random = new Random(11);
        int devices = 50_000;

        int flagged = 0;
        for (int device = 0; device < devices; device++) {
            double same = random.nextDouble();
            List<Double> dependent = List.of(same, same, random.nextDouble(), random.nextDouble());
            flagged += FalseAlarmBudget.combine(dependent, 4) <= budget.cut() ? 1 : 0;
        }

        assertThat(flagged / (double) devices).isBetween(0.01, 0.0205);
    }

    @Test
    void growsWithTheWindow() {
        assertThat(new FalseAlarmBudget(0.25, 4).cut()).isEqualTo(0.01);
        assertThat(new FalseAlarmBudget(0.25, 1).cutOfOne(5)).isEqualTo(0.0005);
    }

    @Test
    void givesEachSideAHalfButAtMostTwiceItsPartByHeads() {
        assertThat(FalseAlarmBudget.share(100, 100)).isEqualTo(1);
        assertThat(FalseAlarmBudget.share(100, 200)).isEqualTo(1.5);
        assertThat(FalseAlarmBudget.share(200, 100)).isEqualTo(0.75);
        assertThat(FalseAlarmBudget.share(1, 1_500)).isEqualTo(2);
        assertThat(FalseAlarmBudget.share(100, 0)).isEqualTo(1);
        assertThat(FalseAlarmBudget.share(0, 100)).isEqualTo(1);
    }

    @Test
    void spendsNoMoreThanTheSidesHaveTogether() {
        for (long clients : List.of(3L, 40L, 160L, 5_000L)) {
            double spent =
                    80 * FalseAlarmBudget.share(80, clients) + (double) clients * FalseAlarmBudget.share(clients, 80);
            assertThat(spent).isCloseTo(80.0 + clients, within(1e-9));
        }
    }

    @Test
    void refusesABudgetOfNothing() {
        assertThatThrownBy(() -> new FalseAlarmBudget(0, 1))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("--budget must be above 0");
    }
}
