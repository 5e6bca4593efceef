// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.IpAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTableTest {
    @TempDir
    private Path folder;

    @Test
    void tellsPlacesOfDocumentationAddressesToo() throws IOException {
        write("address,country,owner\n203.0.113.9,NA,Example, Ltd\n\n2001:db8::9,,Example Net\n192.168.1.1,TV,\n");

        Places places = Places.open(folder);

        assertThat(places.find(ip("203.0.113.9"))).isEqualTo(new Place("NA", null, "Example, Ltd"));
        assertThat(places.find(ip("2001:db8:0::9"))).isEqualTo(new Place(null, null, "Example Net"));
        assertThat(places.find(ip("192.168.1.1"))).isEqualTo(new Place("TV", null, null));
        assertThat(places.find(ip("203.0.113.10"))).isEqualTo(Place.UNKNOWN);
        assertThat(places.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "address,owner\n",
                "address,country,owner\n203.0.113.9,NA\n",
                "address,country,owner\nnobody,NA,Example\n",
                "address,country,owner\n203.0.113.9,NA,Example\n203.0.113.9,TV,Example\n"
            })
    void saysWhichLineIsWrong(String text) throws IOException {
        write(text);

        assertThatThrownBy(() -> Places.open(folder))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("places.csv:");
    }

    @Test
    void isNoTextAtAll() throws IOException {
        Files.write(folder.resolve("places.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThatThrownBy(() -> Places.open(folder))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("no UTF-8 text");
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("places.csv"), text);
    }

    private static IpAddress ip(String text) {
        return IpAddress.parse(text).orElseThrow();
    }
}
