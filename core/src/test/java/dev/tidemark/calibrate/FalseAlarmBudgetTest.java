// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void refusesABudgetOfNothing() {
        assertThatThrownBy(() -> new FalseAlarmBudget(0, 1))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("--budget must be above 0");
    }
}
