// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void showsWhatCannotBeSeenAsItsCode() {
        assertThat(PlainText.visible("a\u001b[31mb\u202ec\nd\ud800e\u2028"))
                .isEqualTo("a\\u001b[31mb\\u202ec\\u000ad\\ud800e\\u2028");
        assertThat(PlainText.visible("Telefónica 漢字 🌊")).isEqualTo("Telefónica 漢字 🌊");
    }

    @Test
    void countsColumnsAsATerminalDoes() {
        assertThat(PlainText.width("abc")).isEqualTo(3);
        assertThat(PlainText.width("e\u0301")).isEqualTo(1);
        assertThat(PlainText.width("漢字🌊")).isEqualTo(6);
    }

    @Test
    void breaksLinesAtSpacesAndLongWordsWhereTheLineEnds() {
        assertThat(PlainText.wrapped("one two  three", 7)).isEqualTo(List.of("one two", "three"));
        assertThat(PlainText.wrapped("abcdefghij k", 4)).isEqualTo(List.of("abcd", "efgh", "ij k"));
        assertThat(PlainText.wrapped("", 4)).isEqualTo(List.of(""));
    }

    @Test
    void clipsToTheColumnsAsked() {
        assertThat(PlainText.clipped("abcdef", 4)).isEqualTo("abc…");
        assertThat(PlainText.clipped("漢字漢字", 4)).isEqualTo("漢…");
        assertThat(PlainText.clipped("abcd", 4)).isEqualTo("abcd");
    }

    @Test
    void keepsAllTextAndNoLineTooWide() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String text = random.ints(random.nextInt(60), 0x20, 0x3100)
                    .filter(Character::isLetterOrDigit)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            int width = 2 + random.nextInt(20);

            List<String> lines = PlainText.wrapped(text, width);

            assertThat(String.join("", lines)).as("seed %d", seed).isEqualTo(text);
            assertThat(lines).as("seed %d", seed).allSatisfy(line -> assertThat(PlainText.width(line))
                    .isLessThanOrEqualTo(width));
        }
    }
}
