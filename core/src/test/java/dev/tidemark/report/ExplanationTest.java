// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.GoldenFile;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.SampleRun;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final String HOSTILE = "\u001b]0;owned\u0007\u202e" + "y".repeat(200);

    @Test
    void saysWhatTheGoldenFileHolds() {
        for (String device : new String[] {"10.20.30.71", "10.20.30.140", "203.0.113.77"}) {
            GoldenFile.named("explain/" + device + ".txt").assertHolds(text(SampleRun.rich(), device));
        }
    }

    @Test
    void fitsEightyColumnsForEveryDevice() {
        for (DeviceVerdict device : SampleRun.rich().devices()) {
            assertThat(text(SampleRun.rich(), device.device()).lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(VisibleText.width(line)).isLessThanOrEqualTo(VisibleText.WIDTH));
        }
    }

    @Test
    void keepsHostileTextHarmlessAndWithinTheColumns() {
        String text = text(SampleRun.hostile(HOSTILE), HOSTILE);

        assertThat(text).contains("\\u001b]0;owned\\u0007").doesNotContain("\u001b", "\u0007", "\u202e");
        assertThat(text.lines()).isNotEmpty().allSatisfy(line -> assertThat(VisibleText.width(line))
                .isLessThanOrEqualTo(VisibleText.WIDTH));
    }

    @Test
    void findsAnAddressHoweverItsLettersAreWritten() {
        assertThat(text(SampleRun.rich(), " 2001:DB8:20:30::C9 ")).startsWith("2001:db8:20:30::c9");
    }

    @Test
    void namesTheDevicesThatItCouldExplain() {
        assertThatThrownBy(() -> text(SampleRun.rich(), "10.0.0.1"))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageContaining("10.0.0.1")
                .hasMessageContaining("10.20.30.71");
        assertThatThrownBy(() -> text(SampleRun.quiet(), "10.0.0.1")).hasMessageContaining("no findings");
    }

    @Test
    void fitsNarrowTerminals() {
        for (DeviceVerdict device : SampleRun.rich().devices()) {
            for (int width : new int[] {40, 60}) {
                assertThat(text(SampleRun.rich(), device.device(), TextStyle.PLAIN.withWidth(width))
                                .lines())
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(VisibleText.width(line)).isLessThanOrEqualTo(width));
            }
        }
    }

    private static String text(Run run, String device) {
        return text(run, device, TextStyle.PLAIN);
    }

    private static String text(Run run, String device, TextStyle style) {
        StringBuilder text = new StringBuilder();
        Explanation.write(run, device, style, text::append);
        return text.toString();
    }
}
