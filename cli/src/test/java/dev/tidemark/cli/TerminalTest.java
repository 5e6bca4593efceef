// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TerminalTest {
    @Test
    void aTerminalIsAsWideAsItSaysWithinReason() {
        assertThat(Terminal.width("100")).isEqualTo(100);
        assertThat(Terminal.width("7")).isEqualTo(40);
        assertThat(Terminal.width("4000")).isEqualTo(120);
        assertThat(Terminal.width("")).isEqualTo(80);
        assertThat(Terminal.width("wide")).isEqualTo(80);
        assertThat(Terminal.width(null)).isEqualTo(80);
    }

    @Test
    void whatIsPipedHasTheUsualWidth() {
        assertThat(Terminal.style().width()).isEqualTo(80);
        assertThat(Terminal.progressWidth()).isEqualTo(79);
    }

    @Test
    void aDumbTerminalIsToldByItsName() {
        assertThat(Terminal.isDumb("dumb")).isTrue();
        assertThat(Terminal.isDumb("xterm")).isFalse();
        assertThat(Terminal.isDumb(null)).isFalse();
    }
}
