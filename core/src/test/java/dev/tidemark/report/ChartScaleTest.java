// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChartScaleTest {
    private static final Rectangle2D PLOT = new Rectangle2D.Double(0, 0, 100, 200);

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-12, 0.3, 1, 7, 40, 2_717, 4.6e9})
    void endsAtARoundNumberAtOrAboveTheLargest(double largest) {
        ChartScale scale = ChartScale.upTo(largest);

        assertThat(scale.ticks()).hasSizeBetween(2, 6).isSorted().first().isEqualTo(0.0);
        assertThat(scale.ticks().get(scale.ticks().size() - 1)).isGreaterThanOrEqualTo(largest * (1 - 1e-9));
        assertThat(scale.place(PLOT, 0)).isEqualTo(200);
    }

    @Test
    void givesEqualFactorsEqualDistances() {
        ChartScale scale = ChartScale.powers(0.02, 30);

        assertThat(scale.ticks()).containsExactly(0.01, 0.1, 1.0, 10.0, 100.0);
        assertThat(scale.place(PLOT, 1)).isCloseTo(100, within(1e-9));
    }

    @Test
    void standsWithoutValues() {
        assertThat(ChartScale.powers().ticks()).containsExactly(1.0, 10.0);
    }
}
