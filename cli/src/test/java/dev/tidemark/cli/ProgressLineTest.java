// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tidemark.cli.ProgressLine.Look;
import dev.tidemark.pipeline.Listeners.HowFar;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
    private final StringWriter err = new StringWriter();
    private Duration now = Duration.ZERO;

    @Test
    void paintsOverWhatItPaintedAndErasesItAtTheEnd() {
        try (ProgressLine line = line(Look.PAINTED)) {
            line.begin("reading");
            after(Duration.ofSeconds(2));
            line.progress(new HowFar(0.5, 1_234_567));
            after(Duration.ofSeconds(1));
            line.begin("evidence");
        }

        assertThat(err).hasToString(painted("reading: 1,234,567 rows, 50 %, 3 s left", "evidence"));
    }

    @Test
    void showsNothingOfShortWork() {
        try (ProgressLine line = line(Look.PAINTED)) {
            line.begin("reading");
            after(Duration.ofMillis(600));
            line.progress(new HowFar(0.9, 10));
        }

        assertThat(err).hasToString("");
    }

    @Test
    void namesWhatIsDoneBeforeTheFirstStep() {
        try (ProgressLine line = line(Look.PAINTED)) {
            after(Duration.ofSeconds(2));
            line.progress(new HowFar(null, 0));
        }

        assertThat(err).hasToString(painted("preparing: 2 s"));
    }

    @Test
    void showsNothingInAPipe() {
        try (ProgressLine line = line(Look.NONE)) {
            assertThat(line.isShown()).isFalse();
            line.begin("reading");
            after(Duration.ofMinutes(1));
            line.progress(new HowFar(0.9, 10));
        }

        assertThat(err).hasToString("");
    }

    @Test
    void writesPlainLinesIntoAFileForThoseWhoAsk() {
        try (ProgressLine line = line(Look.PLAIN)) {
            line.begin("reading");
            after(Duration.ofSeconds(4));
            line.progress(new HowFar(0.1, 10));
            after(Duration.ofSeconds(96));
            line.progress(new HowFar(0.1, 20));
        }

        assertThat(err.toString().lines())
                .containsExactly("tidemark: reading", "tidemark: reading: 20 rows, 10 %, 15 min 1 s left");
    }

    @Test
    void estimatesAnewWhenTheNextQueryOfAStepBegins() {
        try (ProgressLine line = line(Look.PAINTED)) {
            line.begin("rule upload-volume");
            after(Duration.ofMinutes(10));
            line.progress(new HowFar(1.0, 500));
            line.progress(new HowFar(0.1, 100));
            after(Duration.ofSeconds(10));
            line.progress(new HowFar(0.5, 300));
        }

        assertThat(err.toString()).contains("rule upload-volume: 300 rows, 50 %, 11 s left");
    }

    @Test
    void namesRowsAloneWhereTheEndIsNotKnown() {
        try (ProgressLine line = line(Look.PAINTED)) {
            line.begin("making up flows");
            after(Duration.ofSeconds(10));
            line.progress(new HowFar(null, 100_000));
        }

        assertThat(err.toString()).contains(painted("making up flows: 100,000 rows"));
    }

    @Test
    void namesTheStepAloneWhileItsQueriesAreShort() {
        try (ProgressLine line = line(Look.PAINTED)) {
            after(Duration.ofSeconds(5));
            line.begin("evidence");
            after(Duration.ofMillis(400));
            line.progress(new HowFar(0.9, 26));
        }

        assertThat(err).hasToString(painted("evidence"));
    }

    @Test
    void countsSecondsWhereTheWorkTellsNothing() {
        try (ProgressLine line = line(Look.PAINTED)) {
            after(Duration.ofSeconds(5));
            line.begin("evidence");
            after(Duration.ofSeconds(7));
            line.progress(new HowFar(null, 0));
        }

        assertThat(err).hasToString(painted("evidence", "evidence: 7 s"));
    }

    @Test
    void erasesItselfBeforeAMessageThatStays() {
        try (ProgressLine line = line(Look.PAINTED)) {
            after(Duration.ofSeconds(1));
            line.begin("reading");
            line.print("tidemark: look");
        }

        assertThat(err).hasToString(painted("reading") + "tidemark: look" + System.lineSeparator());
    }

    @Test
    void staysQuietOnceClosed() {
        ProgressLine line = line(Look.PAINTED);
        line.begin("reading");
        line.close();
        after(Duration.ofMinutes(1));

        line.progress(new HowFar(0.5, 10));

        assertThat(err).hasToString("");
    }

    @Test
    void tellsTheTimeLeftOfTheWholeRunOnceATenthIsOver() {
        RunOutline outline = outline();
        try (ProgressLine line = new ProgressLine(Look.PAINTED, outline, new PrintWriter(err), () -> now.toNanos())) {
            line.begin("reading");
            after(Duration.ofSeconds(10));
            line.progress(new HowFar(0.5, 1_000));
            after(Duration.ofSeconds(10));
            line.begin("judging");
            after(Duration.ofSeconds(20));
            line.progress(new HowFar(0.5, 2_000));
        }

        assertThat(err)
                .hasToString(painted(
                        "reading: 1,000 rows, 10 % of the run, 1 min 31 s left",
                        "judging: 20 % of the run, 1 min 21 s left",
                        "judging: 2,000 rows, 40 % of the run, 1 min 1 s left"));
    }

    @Test
    void tellsByTheClockHowFarALaterStepIs() {
        RunProgress run = new RunProgress(outline(), 0);
        run.begin("reading", 0);
        run.begin("judging", 20);
        run.progress(1);

        assertThat(run.share(20)).isEqualTo(0.2);
        assertThat(run.share(30)).isCloseTo(0.3, within(1e-9));
        assertThat(run.share(300)).isCloseTo(0.2 + 0.4 * 0.95, within(1e-9));
        assertThat(run.nanosLeft(300)).isCloseTo(300 * 0.42 / 0.58, within(1e-6));
    }

    @Test
    void tellsNothingOfARunThatGoesOtherWaysThanItsOutline() {
        RunOutline outline = outline();
        try (ProgressLine line = new ProgressLine(Look.PAINTED, outline, new PrintWriter(err), () -> now.toNanos())) {
            line.begin("writing");
            line.begin("reading");
            after(Duration.ofSeconds(10));
            line.progress(new HowFar(0.5, 1_000));
        }

        assertThat(err.toString())
                .contains("reading: 1,000 rows, 50 %, 11 s left")
                .doesNotContain("of the run");
    }

    @Test
    void knowsTheStepsOfDetect() {
        RunOutline outline = RunOutline.ofDetect();

        assertThat(outline.stretch("reading").before()).isZero();
        assertThat(outline.stretch("writing").reached(1)).isCloseTo(1, within(1e-9));
        assertThat(outline.stretch("something else")).isNull();
    }

    private static RunOutline outline() {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("reading", 2.0);
        weights.put("judging", 4.0);
        weights.put("writing", 4.0);
        return RunOutline.of(weights);
    }

    /** Lines painted over each other, the last one wiped out: no escape is among what does it. */
    private static String painted(String... lines) {
        StringBuilder painted = new StringBuilder();
        int standing = 0;
        for (String line : lines) {
            painted.append('\r').append(line).append(" ".repeat(Math.max(0, standing - line.length())));
            standing = line.length();
        }
        return painted.append('\r').append(" ".repeat(standing)).append('\r').toString();
    }

    private ProgressLine line(Look look) {
        return new ProgressLine(look, null, new PrintWriter(err), () -> now.toNanos());
    }

    private void after(Duration time) {
        now = now.plus(time);
    }
}
