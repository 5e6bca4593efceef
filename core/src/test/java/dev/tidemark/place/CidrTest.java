// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0/8",
        "192.0.2.7, 192.0.2.7/32",
        "192.0.2.7/32, 192.0.2.7/32",
        "0.0.0.0/0, 0.0.0.0/0",
        "2001:DB8::/32, 2001:db8::/32",
        "2001:db8::1, 2001:db8::1/128",
        "::/0, ::/0",
        "::ffff:10.0.0.0/104, 10.0.0.0/8"
    })
    void readsNetworksAndSingleAddresses(String text, String canonical) {
        assertThat(Cidr.parse(text, "--internal")).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/+8",
                "10.0.0.0/8/8",
                "10.0.0.0/0x8",
                "10.0.0.0/999999999999",
                "10.0.0.0/255.0.0.0",
                "10.0.0/8",
                "10.*",
                "office.example.org",
                "2001:db8::/129",
                "::ffff:10.0.0.0/8",
                "fe80::1%eth0/64",
                "fe80::1%eth0",
                "10.0.0.0/٨"
            })
    void refusesOtherTextNamingTheOption(String text) {
        assertThatExceptionOfType(TidemarkException.class)
                .isThrownBy(() -> Cidr.parse(text, "--internal"))
                .withMessageContaining("--internal: '" + text + "'")
                .withMessageContaining("--internal 10.0.0.0/8,2001:db8::/32")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE));
    }

    @Test
    void asksWhatWasMeantByBitsBeyondThePrefix() {
        assertThatExceptionOfType(TidemarkException.class)
                .isThrownBy(() -> Cidr.parse("10.1.2.3/8", "--public"))
                .withMessageContaining("did you mean 10.0.0.0/8 or 10.1.2.3? Write");
    }

    @Test
    void holdsNoBitsBeyondThePrefix() {
        IpAddress address = IpAddress.ofV4(0x0a010203);

        assertThatIllegalArgumentException().isThrownBy(() -> new Cidr(address, 8));
        assertThat(Cidr.around(address, 8)).hasToString("10.0.0.0/8");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0, true",
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 9.255.255.255, false",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 10.0.0.1, false",
        "::/0, 2001:db8::1, true",
        "2001:db8::/33, 2001:db8:7fff:ffff:ffff:ffff:ffff:ffff, true",
        "2001:db8::/33, 2001:db8:8000::, false"
    })
    void containsItsEdgesAndNothingBeyond(String network, String address, boolean expected) {
        IpAddress asked = IpAddress.parse(address).orElseThrow();

        assertThat(Cidr.parse(network, "--internal").contains(asked)).isEqualTo(expected);
    }

    @Test
    void asksASetAsItWouldAskEachNetwork() {
        Random random = new Random(3);
        List<Cidr> networks = new ArrayList<>();
        for (int count = 0; count < 60; count++) {
            IpAddress around = random(random);
            networks.add(Cidr.around(around, around.width() - random.nextInt(14)));
        }
        CidrSet set = new CidrSet(networks);

        for (int count = 0; count < 50_000; count++) {
            IpAddress asked = random(random);
            boolean isHeld = networks.stream().anyMatch(cidr -> cidr.contains(asked));
            assertThat(set.contains(asked)).as("%s", asked).isEqualTo(isHeld);
        }
    }

    // Few distinct addresses, so that networks overlap and are hit.
    private static IpAddress random(Random random) {
        int bits = random.nextInt(1 << 16);
        return random.nextBoolean() ? IpAddress.ofV4(0x0a000000 | bits) : new IpAddress(0x20010db800000000L, bits);
    }

    @Test
    void dropsNetworksWithinOthers() {
        CidrSet set = CidrSet.of("10.1.0.0/16", "2001:db8::/32", "10.0.0.0/8", "10.0.0.0/24", "10.0.0.0/8");

        assertThat(set.networks()).extracting(Cidr::toString).containsExactly("10.0.0.0/8", "2001:db8::/32");
    }
}
