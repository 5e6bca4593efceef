// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tidemark.flow.IpAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshGeoTest {
    @TempDir
    Path folder;

    private Path asn;
    private Path country;

    @BeforeEach
    void layOutPackages() throws IOException {
        asn = Files.createDirectory(folder.resolve("asn"));
        country = Files.createDirectory(folder.resolve("country"));
        Files.writeString(asn.resolve("package.json"), "{\"name\": \"x\", \"version\": \"2.3.2026061719\"}");
        Files.writeString(country.resolve("package.json"), "{\"name\": \"y\", \"version\": \"2.3.2026061619\"}");
        Files.writeString(asn.resolve("asn-ipv4.csv"), """
                200.0.0.0,200.0.0.255,64500,"Example, Inc."
                200.0.4.0,200.0.9.255,64501,Rede \u00ad  Exemplo
                200.0.8.0,200.0.8.255,64502,"LLC ""EXAMPLE\"""
                """);
        Files.writeString(
                asn.resolve("asn-ipv6.csv"), "2a00:100::,2a00:100:ffff:ffff:ffff:ffff:ffff:ffff,64500,Example\n");
        new MmdbWriter("country ipvAll", "", 0)
                .put("200.0.0.0/16", Map.of("country_code", "NA"))
                .put("201.0.0.0/16", Map.of("country_code", "None"))
                .put("2a00:100::/32", Map.of("country_code", "NO"))
                .write(country.resolve("iptoasn-country.mmdb"));
    }

    private static IpAddress ip(String text) {
        return IpAddress.parse(text).orElseThrow();
    }

    @Test
    void makesFilesThatAnswerAsTheirSources() throws IOException {
        Path out = folder.resolve("out");

        String report = new RefreshGeo(asn, country, 600).write(out);

        Places places = Places.open(out);
        assertThat(places.find(ip("200.0.0.7"))).isEqualTo(new Place("NA", 64_500L, "Example, Inc."));
        assertThat(places.find(ip("200.0.7.255"))).isEqualTo(new Place("NA", 64_501L, "Rede - Exemplo"));
        assertThat(places.find(ip("200.0.8.0"))).isEqualTo(new Place("NA", 64_502L, "LLC \"EXAMPLE\""));
        assertThat(places.find(ip("200.0.9.0"))).isEqualTo(new Place("NA", 64_501L, "Rede - Exemplo"));
        assertThat(places.find(ip("200.0.10.0"))).isEqualTo(new Place("NA", null, null));
        assertThat(places.find(ip("2a00:100::1"))).isEqualTo(new Place("NO", 64_500L, "Example"));
        assertThat(places.find(ip("201.0.0.1"))).isEqualTo(Place.UNKNOWN);
        assertThat(report).contains("2.3.2026061719 (2026-06-17)", "2.3.2026061619 (2026-06-16)", "(1 overlapped)");
    }

    @Test
    void makesTheSameBytesTwice() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");

        new RefreshGeo(asn, country, 600).write(first);
        new RefreshGeo(asn, country, 600).write(second);

        for (String name : new String[] {"asn.mmdb", "country.mmdb", "SOURCES.txt"}) {
            assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
        }
    }

    @Test
    void refusesALineOfAnotherForm() throws IOException {
        Files.writeString(asn.resolve("asn-ipv4.csv"), "200.0.0.0;200.0.0.255;64500;Example\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> new RefreshGeo(asn, country, 600).write(folder.resolve("out")))
                .withMessageContaining("200.0.0.0;200.0.0.255;64500;Example");
    }
}
