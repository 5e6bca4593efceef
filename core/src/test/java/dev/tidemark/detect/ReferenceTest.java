// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceTest {
    private final Reference reference = new Reference(new double[] {3, 1, 2, 2}, 9);

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
    void addsDays() {
        Reference both = reference.plus(new Reference(new double[] {9}, 1));

        assertThat(both.population()).isEqualTo(10);
        assertThat(both.statistics()).containsExactly(1, 2, 2, 3, 9);
    }
}
