// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrefixTest {
    @ParameterizedTest
    @CsvSource({
        "198.51.100.0/24, 198.51.100.",
        "203.0.0.0/16, 203.0.",
        "2001:db8::/32, 2001:db8:",
        "2001:db8:4000::/34, 2001:db8:",
        "2001:db8:7:9::/64, 2001:db8:7:9::"
    })
    void givesAddressesUnderThePrefix(String text, String begin) throws UnknownHostException {
        Prefix prefix = Prefix.parse(text);
        Dice dice = Dice.of(1);

        for (int i = 0; i < 500; i++) {
            String address = prefix.address(dice);
            assertThat(address).startsWith(begin).doesNotContain(":0:", ":::");
            assertThat(prefix.contains(address)).isTrue();
            assertThat(InetAddress.getByName(address)).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.0/24, 198.51.101.1",
        "198.51.100.0/24, 2001:db8::1",
        "2001:db8:4000::/34, 2001:db8:8000::1",
        "2001:db8::/32, 198.51.100.1"
    })
    void holdsNoOtherAddress(String text, String address) {
        assertThat(Prefix.parse(text).contains(address)).isFalse();
    }

    @Test
    void neverGivesTheFirstOrLastAddressOfANetwork() {
        Prefix prefix = Prefix.parse("192.0.2.0/24");
        Dice dice = Dice.of(2);

        for (int i = 0; i < 5_000; i++) {
            assertThat(prefix.address(dice)).isNotIn("192.0.2.0", "192.0.2.255");
        }
    }
}
