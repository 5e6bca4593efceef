// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MadeUpAddressTest {
    /** Put together so that no real address stands in the sources. */
    private static final String REAL_V4 = String.join(".", "8", "8", "4", "4");

    private static final String REAL_V6 = "2606" + ":4700::1111";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3 192.168.0.1 172.16.0.1 172.31.255.255",
                "192.0.2.1,198.51.100.255,203.0.113.9",
                "2001:db8::1 fd00::5 fe80::1 fc00::/7",
                "at 10:20:30 version 1.2.3 or 1.2 and 1.2.3.4.5",
                "cast a::bigint",
            })
    void passesWhatIsMadeUp(String line) {
        assertThat(MadeUpAddress.others(line)).isEmpty();
    }

    @Test
    void findsWhatMayBeSomebodys() {
        assertThat(MadeUpAddress.others("to " + REAL_V4 + ", " + REAL_V6 + " and 172.32.0.1"))
                .containsExactly(REAL_V4, "172.32.0.1", REAL_V6);
    }
}
