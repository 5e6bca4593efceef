// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.IpAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {
    private static IpAddress ip(String text) {
        return IpAddress.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, INTERNAL",
        "172.16.0.0, INTERNAL",
        "172.31.255.255, INTERNAL",
        "172.32.0.0, EXTERNAL",
        "172.15.255.255, EXTERNAL",
        "192.168.101.71, INTERNAL",
        "192.169.0.0, EXTERNAL",
        "169.254.7.7, INTERNAL",
        "100.64.0.1, EXTERNAL",
        "203.0.113.9, EXTERNAL",
        "fd00::1, INTERNAL",
        "fe80::1, INTERNAL",
        "fec0::1, EXTERNAL",
        "2001:db8::1, EXTERNAL",
        "::ffff:10.0.0.1, INTERNAL",
        "0.0.0.0, LOCAL_SCOPE",
        "127.0.0.1, LOCAL_SCOPE",
        "224.0.0.251, LOCAL_SCOPE",
        "239.255.255.250, LOCAL_SCOPE",
        "240.0.0.1, EXTERNAL",
        "255.255.255.255, LOCAL_SCOPE",
        "::, LOCAL_SCOPE",
        "::1, LOCAL_SCOPE",
        "ff02::fb, LOCAL_SCOPE"
    })
    void knowsTheUsualNetworks(String address, AddressKind expected) {
        assertThat(Networks.usual().kindOf(ip(address))).isEqualTo(expected);
        assertThat(Networks.parse(List.of(), List.of()).kindOf(ip(address))).isEqualTo(expected);
    }

    @Test
    void replacesTheUsualNetworksByTheUsers() {
        Networks networks = Networks.parse(List.of("203.0.113.0/24, 2001:db8::/32", "10.1.0.0/16"), List.of());

        assertThat(networks.kindOf(ip("203.0.113.9"))).isEqualTo(AddressKind.INTERNAL);
        assertThat(networks.kindOf(ip("2001:db8::9"))).isEqualTo(AddressKind.INTERNAL);
        assertThat(networks.kindOf(ip("10.1.2.3"))).isEqualTo(AddressKind.INTERNAL);
        assertThat(networks.kindOf(ip("10.2.2.3"))).isEqualTo(AddressKind.EXTERNAL);
        assertThat(networks.internal())
                .extracting(Cidr::toString)
                .containsExactly("10.1.0.0/16", "203.0.113.0/24", "2001:db8::/32");
    }

    @Test
    void neverTakesLinkLocalForAnOutsider() {
        Networks networks = Networks.parse(List.of("10.0.0.0/8"), List.of());

        assertThat(networks.kindOf(ip("fe80::1"))).isEqualTo(AddressKind.LOCAL_SCOPE);
        assertThat(networks.kindOf(ip("169.254.1.1"))).isEqualTo(AddressKind.LOCAL_SCOPE);
    }

    @Test
    void keepsMulticastLocalEvenWhereEverythingIsInternal() {
        Networks networks = Networks.parse(List.of("0.0.0.0/0", "::/0"), List.of());

        assertThat(networks.kindOf(ip("224.0.0.1"))).isEqualTo(AddressKind.LOCAL_SCOPE);
        assertThat(networks.kindOf(ip("198.51.100.1"))).isEqualTo(AddressKind.INTERNAL);
    }

    @Test
    void knowsPublicServersSaidOrInferred() {
        Networks said = Networks.parse(List.of(), List.of("203.0.113.0/28"));

        Networks more = said.withPublic(List.of(ip("198.51.100.7"), ip("2001:db8::7")));

        assertThat(said.kindOf(ip("203.0.113.15"))).isEqualTo(AddressKind.PUBLIC);
        assertThat(said.kindOf(ip("203.0.113.16"))).isEqualTo(AddressKind.EXTERNAL);
        assertThat(said.kindOf(ip("198.51.100.7"))).isEqualTo(AddressKind.EXTERNAL);
        assertThat(more.kindOf(ip("198.51.100.7"))).isEqualTo(AddressKind.PUBLIC);
        assertThat(more.publicServers())
                .extracting(Cidr::toString)
                .containsExactly("198.51.100.7/32", "203.0.113.0/28", "2001:db8::7/128");
    }

    @Test
    void namesTheOptionThatIsWrong() {
        assertThatExceptionOfType(TidemarkException.class)
                .isThrownBy(() -> Networks.parse(List.of("10.0.0.0/8"), List.of("10.0.0.0/8,")))
                .withMessageContaining("--public: ''");
        assertThatExceptionOfType(TidemarkException.class)
                .isThrownBy(() -> Networks.parse(List.of("10.0.0.0/8;192.0.2.0/24"), List.of()))
                .withMessageContaining("--internal: '10.0.0.0/8;192.0.2.0/24'");
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.101.255, LOCAL_SCOPE",
        "192.168.101.127, INTERNAL",
        "10.255.255.255, LOCAL_SCOPE",
        "203.0.113.255, EXTERNAL",
        "fd00::ff, INTERNAL",
        "224.0.0.1, LOCAL_SCOPE"
    })
    void takesSilentLastAddressesForBroadcasts(String address, AddressKind expected) {
        assertThat(Networks.usual().kindOfSilent(ip(address))).isEqualTo(expected);
    }

    @Test
    void takesTheLastAddressOfASmallNetworkForItsBroadcast() {
        Networks networks = Networks.parse(List.of("192.0.2.0/25", "198.51.100.8/31", "203.0.113.255"), List.of());

        assertThat(networks.kindOfSilent(ip("192.0.2.127"))).isEqualTo(AddressKind.LOCAL_SCOPE);
        assertThat(networks.kindOfSilent(ip("198.51.100.9"))).isEqualTo(AddressKind.INTERNAL);
        assertThat(networks.kindOfSilent(ip("203.0.113.255"))).isEqualTo(AddressKind.INTERNAL);
    }

    @Test
    void judgesAnAddressThatOpensFlowsWhateverItsLastNumber() {
        assertThat(Networks.usual().kindOf(ip("192.168.101.255"))).isEqualTo(AddressKind.INTERNAL);
    }
}
