// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.GoldenFile;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.SampleRun;
import org.junit.jupiter.api.Test;

class TerminalTableTest {
    private static final String HOSTILE = "\u001b[2J\u202eevil\r\n\0\u009b" + "x".repeat(300) + " 漢字".repeat(40);

    @Test
    void saysWhatTheGoldenFileHolds() {
        GoldenFile.named("terminal/rich.txt").assertHolds(text(SampleRun.rich(), TextStyle.PLAIN));
        GoldenFile.named("terminal/quiet.txt").assertHolds(text(SampleRun.quiet(), TextStyle.PLAIN));
        GoldenFile.named("terminal/colour.txt").assertHolds(text(SampleRun.rich(), TextStyle.COLOUR));
    }

    @Test
    void fitsEightyColumnsWhateverTheText() {
        assertThat(text(SampleRun.rich(), TextStyle.PLAIN).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(VisibleText.width(line)).isLessThanOrEqualTo(VisibleText.WIDTH));
        assertThat(text(SampleRun.hostile(HOSTILE), TextStyle.PLAIN).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(VisibleText.width(line)).isLessThanOrEqualTo(VisibleText.WIDTH));
    }

    @Test
    void showsControlCharactersInsteadOfSendingThem() {
        String text = text(SampleRun.hostile(HOSTILE), TextStyle.PLAIN);

        assertThat(text).contains("\\u001b[2J\\u202eevil").doesNotContain("\u001b", "\u202e", "\r", "\0", "\u009b");
    }

    @Test
    void putsTheVerdictOnTheFirstLine() {
        assertThat(text(SampleRun.rich(), TextStyle.PLAIN))
                .startsWith("9 stand out among 201 devices and 1,002 outside clients");
        assertThat(text(SampleRun.quiet(), TextStyle.PLAIN)).startsWith("Nothing stands out");
    }

    @Test
    void shortensALongListAndSaysSo() {
        String text = text(SampleRun.large(150), TextStyle.PLAIN);

        assertThat(text).contains("… and 50 more").contains("10.9.0.100 ").doesNotContain("10.9.0.101 ");
    }

    @Test
    void saysThatARuleCouldNotRun() {
        assertThat(text(SampleRun.quiet(), TextStyle.PLAIN)).contains("Rule flood did not run (skipped");
    }

    @Test
    void isNoWiderThanItsTerminalAndUsesAWideOne() {
        assertThat(text(SampleRun.rich(), TextStyle.PLAIN.withWidth(40)).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(VisibleText.width(line)).isLessThanOrEqualTo(40));
        assertThat(text(SampleRun.rich(), TextStyle.PLAIN.withWidth(120)).lines())
                .anySatisfy(line -> assertThat(VisibleText.width(line)).isGreaterThan(100));
    }

    private static String text(Run run, TextStyle style) {
        StringBuilder text = new StringBuilder();
        TerminalTable.write(run, style, text::append);
        return text.toString();
    }
}
