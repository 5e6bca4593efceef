// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PercentilesTest {
    @Test
    void countsThoseWhoShowNothingAmongThoseWhoShowLess() {
        Percentiles percentiles = new Percentiles(List.of(showing(1, 3.0), showing(2, 1.0), showing(3, 3.0)), 10);

        assertThat(percentiles.of(3.0)).isEqualTo(80);
        assertThat(percentiles.of(1.0)).isEqualTo(70);
        assertThat(percentiles.of(0.5)).isEqualTo(70);
        assertThat(percentiles.of(4.0)).isEqualTo(100);
    }

    private static Candidate showing(int device, double statistic) {
        return new Candidate(device, statistic, Instant.EPOCH, Instant.EPOCH, null, Map.of());
    }
}
