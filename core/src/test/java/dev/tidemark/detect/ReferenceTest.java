// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private final Reference reference = new Reference(new double[] {3, 1, 2, 2}, 9, Map.of());

    @Test
    void countsWhoShowedAsMuchOrMore() {
        assertThat(reference.share(2)).isEqualTo(0.3);
        assertThat(reference.share(2.5)).isEqualTo(0.1);
        assertThat(reference.share(3.5)).isZero();
        assertThat(Reference.NONE.share(1)).isZero();
    }

    @Test
    void namesTheStatisticBeyondWhichFewEnoughWent() {
        assertThat(reference.statisticAt(0.05)).isEqualTo(3);
        assertThat(reference.statisticAt(0.15)).isEqualTo(2);
        assertThat(reference.statisticAt(0.9)).isNegative().isInfinite();
        assertThat(reference.share(Math.nextUp(reference.statisticAt(0.15)))).isLessThanOrEqualTo(0.15);
    }

    @Test
    void takesADayLessWhatTheOtherDaysShow() {
        HonestDay first = new HonestDay(Map.of(1, 1.2, 2, 0.3), 10);
        HonestDay second = new HonestDay(Map.of(1, 1.0, 3, -0.5), 10);

        Reference known = Reference.of(List.of(first, second));

        assertThat(known.population()).isEqualTo(20);
        assertThat(known.statistics()).containsExactly(-0.5, 0.3, 0.4, 0.7);
        assertThat(known.habit(1)).isCloseTo(2.2 / 3, within(1e-9));
        assertThat(known.habit(3)).isZero();
        assertThat(known.habit(9)).isZero();
    }

    @Test
    void knowsNoHabitsFromOneDay() {
        Reference one = Reference.of(List.of(new HonestDay(Map.of(1, 1.2, 2, 0.3), 10)));

        assertThat(one.statistics()).containsExactly(0.3, 1.2);
        assertThat(one.habit(1)).isZero();
    }

    @Test
    void forgivesNewcomersNothingAndNobodyElseForThem() {
        Reference newcomers =
                Reference.ofNewcomers(List.of(new HonestDay(Map.of(1, 1.2), 10), new HonestDay(Map.of(1, 1.0), 10)));

        assertThat(newcomers.statistics()).containsExactly(1.0, 1.2);
        assertThat(newcomers.habits()).isEmpty();
    }
}
