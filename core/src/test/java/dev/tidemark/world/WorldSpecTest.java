// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorldSpecTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, WorldSpec.FEWEST_DEVICES - 1, Integer.MAX_VALUE})
    void refusesAnOfficeOfImpossibleSize(int devices) {
        WorldSpec spec = WorldSpec.of(1, Level.PLAIN);

        assertThatThrownBy(() -> spec.withDevices(devices))
                .isInstanceOfSatisfying(TidemarkException.class, thrown -> assertThat(thrown.code())
                        .isEqualTo(ErrorCode.USAGE))
                .hasMessageContaining("give a number from");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 91})
    void refusesAnImpossibleNumberOfDays(int days) {
        WorldSpec spec = WorldSpec.of(1, Level.PLAIN);

        assertThatThrownBy(() -> spec.withDays(days, 1)).hasMessageContaining("clean days");
        assertThatThrownBy(() -> spec.withDays(1, days)).hasMessageContaining("judged days");
    }

    @Test
    void plantsTheFamiliesOfTheOriginalProblemUnlessToldOtherwise() {
        assertThat(WorldSpec.of(1, Level.PLAIN).families())
                .contains(AttackFamily.BOTNET, AttackFamily.OFF_HOURS_OUTSIDER)
                .doesNotContain(AttackFamily.BEACON, AttackFamily.SCAN, AttackFamily.GUESSING);
        assertThat(WorldSpec.of(1, Level.PLAIN).withoutAttacks().families()).isEmpty();
    }
}
