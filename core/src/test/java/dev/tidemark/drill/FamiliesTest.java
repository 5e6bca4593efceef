// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FamiliesTest {
    /** Where a ladder ends above what is caught, half of its end is caught as often, and no smallest size is found. */
    @Test
    void beginsWithNextToNothing() {
        List<Family> counted = Stream.concat(Families.ofDevices().stream(), Families.ofClients().stream())
                .filter(family -> !family.unit().equals("B"))
                .toList();

        assertThat(counted).isNotEmpty().allSatisfy(family -> assertThat(family.smallest())
                .isLessThanOrEqualTo(10));
    }
}
