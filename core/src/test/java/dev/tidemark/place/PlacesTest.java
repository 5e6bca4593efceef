// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.IpAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// The places are invented; the addresses must be ones that can have any, so they are no documentation addresses.
class PlacesTest {
    private static final IpAddress OUTSIDE = ip("200.0.0.11");
    private static final IpAddress OUTSIDE_V6 = ip("2a00:100::11");

    @TempDir
    Path folder;

    private static IpAddress ip(String text) {
        return IpAddress.parse(text).orElseThrow();
    }

    private void write(String name, String type, Map<String, Object> record) {
        new MmdbWriter(type, "made up", 1_000_000_000)
                .put("200.0.0.0/24", record)
                .put("2a00:100::/32", record)
                .write(folder.resolve(name));
    }

    private Place found() {
        Places places = Places.open(folder);
        assertThat(places.find(OUTSIDE_V6)).isEqualTo(places.find(OUTSIDE));
        return places.find(OUTSIDE);
    }

    @Test
    void knowsNamibia() {
        write("country.mmdb", "GeoLite2-Country", Map.of("country", Map.of("iso_code", "NA")));

        assertThat(found()).isEqualTo(new Place("NA", null, null));
    }

    @Test
    void readsTheLayoutOfMaxMindAndDbIp() {
        Map<String, Object> city = Map.of(
                "city", Map.of("names", Map.of("en", "Exampletown", "fr", "Exempleville")),
                "continent", Map.of("code", "EU"),
                "country", Map.of("iso_code", "NO", "geoname_id", 3_144_096L, "is_in_european_union", false),
                "location", Map.of("latitude", 59.9, "longitude", 10.7),
                "registered_country", Map.of("iso_code", "SE"),
                "subdivisions", List.of(Map.of("iso_code", "03")));
        write("city.mmdb", "DBIP-City-Lite", city);
        write(
                "owners.mmdb",
                "GeoLite2-ASN",
                Map.of("autonomous_system_number", 64_500L, "autonomous_system_organization", "Example Net"));

        assertThat(found()).isEqualTo(new Place("NO", 64_500L, "Example Net"));
        assertThat(found().ownerLabel()).isEqualTo("AS64500 Example Net");
    }

    @Test
    void readsTheLayoutOfEnterpriseFiles() {
        write(
                "enterprise.mmdb",
                "GeoIP2-Enterprise",
                Map.of(
                        "country", Map.of("iso_code", "NO"),
                        "traits",
                                Map.of(
                                        "autonomous_system_number",
                                        64_500L,
                                        "autonomous_system_organization",
                                        "Example Net")));

        assertThat(found()).isEqualTo(new Place("NO", 64_500L, "Example Net"));
    }

    @Test
    void readsTheFlatLayoutOfIpInfo() {
        write(
                "country_asn.mmdb",
                "ipinfo country_asn.mmdb",
                Map.of("country", "NA", "country_name", "Namibia", "asn", "AS64501", "as_name", "Example Net"));

        assertThat(found()).isEqualTo(new Place("NA", 64_501L, "Example Net"));
    }

    @Test
    void readsTheLayoutOfIpInfoLite() {
        write(
                "ipinfo_lite.mmdb",
                "ipinfo generic_lite_free.mmdb",
                Map.of("country", "Namibia", "country_code", "NA", "asn", "AS64501", "as_name", "Example Net"));

        assertThat(found()).isEqualTo(new Place("NA", 64_501L, "Example Net"));
    }

    @Test
    void readsTheLayoutOfIpInfoAsn() {
        write("asn.mmdb", "ipinfo generic_asn_free.mmdb", Map.of("asn", "AS64501", "name", "Example Net"));

        assertThat(found()).isEqualTo(new Place(null, 64_501L, "Example Net"));
    }

    @Test
    void readsTheFlatLayoutOfIpLocationDb() {
        write("country.mmdb", "country ipvAll", Map.of("country_code", "NA"));

        assertThat(found()).isEqualTo(new Place("NA", null, null));
    }

    @Test
    void takesNoNameOrPlaceholderForACountry() {
        write("a.mmdb", "x", Map.of("country_code", "ZZ", "asn", "AS64501"));
        write("b.mmdb", "x", Map.of("country", "None"));
        write("c.mmdb", "x", Map.of("country", Map.of("iso_code", 7L)));
        write("d.mmdb", "x", Map.of("country", "--", "autonomous_system_number", "ASX"));

        assertThat(found()).isEqualTo(new Place(null, 64_501L, null));
    }

    @Test
    void believesTheFirstFileByName() {
        write("a.mmdb", "x", Map.of("country_code", "NO"));
        write("b.mmdb", "x", Map.of("country_code", "SE", "asn", "AS64501", "as_name", "Example Net"));
        write("c.mmdb", "x", Map.of("asn", "AS64502", "as_name", "Other Net"));

        assertThat(found()).isEqualTo(new Place("NO", 64_501L, "Example Net"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.1.1",
                "192.0.2.1",
                "198.51.100.1",
                "203.0.113.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "0.0.0.0",
                "::",
                "::1",
                "::5",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "64:ff9b::1",
                "2001:db8::1",
                "3fff::1"
            })
    void neverLooksUpWhatNobodyOwns(String address) {
        new MmdbWriter("GeoLite2-Country", "claims everything", 0)
                .put("0.0.0.0/0", Map.of("country", Map.of("iso_code", "AU")))
                .put("8000::/1", Map.of("country", Map.of("iso_code", "AU")))
                .put("2000::/3", Map.of("country", Map.of("iso_code", "AU")))
                .put("64:ff9b::/96", Map.of("country", Map.of("iso_code", "AU")))
                .write(folder.resolve("all.mmdb"));
        Places places = Places.open(folder);

        assertThat(places.find(ip(address))).isEqualTo(Place.UNKNOWN);
        assertThat(places.find(OUTSIDE).country()).isEqualTo("AU");
        assertThat(places.find(OUTSIDE_V6).country()).isEqualTo("AU");
    }

    @Test
    void knowsNothingWithoutFilesAndSaysSo() {
        Places places = Places.openIfPresent(folder.resolve("absent"));

        assertThat(places.find(OUTSIDE)).isEqualTo(Place.UNKNOWN);
        assertThat(places.find(OUTSIDE).ownerLabel()).isNull();
        assertThat(places.notes()).singleElement().asString().contains("unknown", "--geo");
    }

    @Test
    void saysWhatItsFilesCannotTell() {
        write("country.mmdb", "GeoLite2-Country", Map.of("country_code", "NA"));
        assertThat(Places.open(folder).notes()).singleElement().asString().contains("Owners are unknown");

        write("owners.mmdb", "GeoLite2-ASN", Map.of("asn", "AS64501"));
        assertThat(Places.open(folder).notes()).isEmpty();
    }

    @Test
    void refusesAFolderThatTellsNothing() {
        assertRefused(folder, "holds no *.mmdb file");
        write("speed.mmdb", "GeoIP2-Connection-Type", Map.of("connection_type", "Cellular"));
        assertRefused(folder, "holds no *.mmdb file");
        assertRefused(folder.resolve("absent"), "is not a folder");
    }

    private static void assertRefused(Path asked, String why) {
        assertThatExceptionOfType(TidemarkException.class)
                .isThrownBy(() -> Places.open(asked))
                .withMessageContainingAll(asked.toString(), why, "--geo")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE));
    }

    @Test
    void putsGivenPlacesFirst() {
        write("country.mmdb", "GeoLite2-Country", Map.of("country_code", "NO"));
        Place invented = new Place("NA", 64_500L, "Example Net");

        Places places = Places.open(folder).with(Map.of(ip("192.0.2.1"), invented));

        assertThat(places.find(ip("192.0.2.1"))).isEqualTo(invented);
        assertThat(places.find(ip("192.0.2.2"))).isEqualTo(Place.UNKNOWN);
        assertThat(places.find(OUTSIDE).country()).isEqualTo("NO");
    }
}
