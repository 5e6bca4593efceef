// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.flow.IpAddress;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShippedGeoTest {
    @Test
    void knowsMostOfTheWorld() {
        Places places = Places.open(Path.of("src/main/geo"));
        Set<String> countries = new TreeSet<>();
        int owned = 0;
        Random random = new Random(29);
        for (int count = 0; count < 200_000; count++) {
            Place place = places.find(IpAddress.ofV4(random.nextInt()));
            if (place.country() != null) {
                countries.add(place.country());
            }
            owned += place.asn() != null && place.owner() != null ? 1 : 0;
        }

        assertThat(places.notes()).isEmpty();
        assertThat(countries).hasSizeGreaterThan(150).contains("NA");
        assertThat(owned).isGreaterThan(100_000);
    }
}
