// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
    @Test
    void showsWhatCannotBeSeenAsItsCode() {
        assertThat(VisibleText.of("a\u001b[31mb\u202ec\nd\ud800e\u2028"))
                .isEqualTo("a\\u001b[31mb\\u202ec\\u000ad\\ud800e\\u2028");
        assertThat(VisibleText.of("Telefónica 漢字 🌊")).isEqualTo("Telefónica 漢字 🌊");
    }

    @Test
    void countsColumnsAsATerminalDoes() {
        assertThat(VisibleText.width("abc")).isEqualTo(3);
        assertThat(VisibleText.width("e\u0301")).isEqualTo(1);
        assertThat(VisibleText.width("漢字🌊")).isEqualTo(6);
    }

    @Test
    void breaksLinesAtSpacesAndLongWordsWhereTheLineEnds() {
        assertThat(VisibleText.wrapped("one two  three", 7)).isEqualTo(List.of("one two", "three"));
        assertThat(VisibleText.wrapped("abcdefghij k", 4)).isEqualTo(List.of("abcd", "efgh", "ij k"));
        assertThat(VisibleText.wrapped("", 4)).isEqualTo(List.of(""));
    }

    @Test
    void clipsToTheColumnsAsked() {
        assertThat(VisibleText.clipped("abcdef", 4)).isEqualTo("abc…");
        assertThat(VisibleText.clipped("漢字漢字", 4)).isEqualTo("漢…");
        assertThat(VisibleText.clipped("abcd", 4)).isEqualTo("abcd");
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

            List<String> lines = VisibleText.wrapped(text, width);

            assertThat(String.join("", lines)).as("seed %d", seed).isEqualTo(text);
            assertThat(lines).as("seed %d", seed).isNotEmpty().allSatisfy(line -> assertThat(VisibleText.width(line))
                    .isLessThanOrEqualTo(width));
        }
    }
}
