// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProtocolsTest {
    @ParameterizedTest
    @CsvSource({
        "TCP, tcp",
        "' Udp ', udp",
        "6, tcp",
        "17, udp",
        "17.0, udp",
        "1, icmp",
        "58, icmp6",
        "IPv6-ICMP, icmp6",
        "132, sctp",
        "253, 253",
        "'', unknown",
        "quic, quic"
    })
    void spellsEachProtocolInOneWay(String spelling, String name) {
        assertThat(Protocols.nameOf(spelling)).isEqualTo(name);
    }

    @Test
    void knowsWhichProtocolsHaveNoPorts() {
        assertThat(Protocols.hasPorts("icmp6")).isFalse();
        assertThat(Protocols.hasPorts("tcp")).isTrue();
        assertThat(Protocols.isPlain("icmp")).isFalse();
        assertThat(Protocols.isPlain("TCP")).isFalse();
        assertThat(Protocols.isPlain("udp")).isTrue();
    }
}
