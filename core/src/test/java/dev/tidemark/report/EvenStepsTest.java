// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.SampleRun;
import dev.tidemark.finding.Series;
import dev.tidemark.finding.Series.Point;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvenStepsTest {
    private static final double HOUR = 3_600_000_000.0;
    private final RunSummary summary = SampleRun.quiet().summary();
    private final double begin = ChronoUnit.MICROS.between(Instant.EPOCH, summary.firstSeen());

    @Test
    void givesEveryHourOfTheWindow() {
        Series filled = fill("time", begin + 9 * HOUR, begin + 11 * HOUR);

        assertThat(filled.points()).hasSize(24);
        assertThat(filled.points().get(9).y()).isEqualTo(5);
        assertThat(filled.points().get(10)).isEqualTo(new Point(begin + 10 * HOUR, null, 0, null));
        assertThat(filled.points().get(23).x()).isEqualTo(begin + 23 * HOUR);
    }

    @Test
    void beginsHoursWhereTheTimeZoneDoes() {
        double quarter = HOUR / 4;

        Series filled = fill("time", begin + 9 * HOUR + quarter, begin + 11 * HOUR + quarter);

        assertThat(filled.points()).hasSize(25);
        assertThat(filled.points().get(0).x()).isEqualTo(begin - HOUR + quarter);
        assertThat(filled.points().get(11)).isEqualTo(new Point(begin + 10 * HOUR + quarter, null, 0, null));
    }

    @Test
    void givesEveryClassOfGaps() {
        Series filled = fill("seconds", Math.pow(10, 1.1), Math.pow(10, 1.4));

        assertThat(filled.points()).extracting(Point::y).containsExactly(5.0, 0.0, 0.0, 5.0);
        assertThat(filled.points())
                .extracting(Point::label)
                .containsExactly("13–16 s", "16–20 s", "20–25 s", "25–32 s");
    }

    @Test
    void namesClassesInTheUnitThatFits() {
        assertThat(fill("seconds", 0.1).points().get(0).label()).isEqualTo("100–130 ms");
        assertThat(fill("seconds", Math.pow(10, 2.4)).points().get(0).label()).isEqualTo("4.2–5.3 min");
        assertThat(fill("seconds", 1e4).points().get(0).label()).isEqualTo("2.8–3.5 h");
        assertThat(fill("seconds", 1e6).points().get(0).label()).isEqualTo("12–15 d");
    }

    @Test
    void leavesAloneWhatStandsOnNoSteps() {
        assertUnchanged("time", begin + 9.5 * HOUR, begin + 11 * HOUR);
        assertUnchanged("time", begin + 9 * HOUR, begin + 9 * HOUR);
        assertUnchanged("time", begin, begin + 5_000 * HOUR);
        assertUnchanged("seconds", 12.0, 13.0);
        assertUnchanged("seconds", 0.0, 1.0);
        assertUnchanged("category", 0, 4);
        assertUnchanged("time");
    }

    private void assertUnchanged(String axis, double... places) {
        assertThat(fill(axis, places)).isEqualTo(series(axis, places));
    }

    private Series fill(String axis, double... places) {
        return EvenSteps.of(summary).fill(series(axis, places));
    }

    private static Series series(String axis, double... places) {
        List<Point> points = Arrays.stream(places)
                .mapToObj(place -> new Point(place, null, 5, 7.0))
                .toList();
        return new Series("made up", axis, "flows", points);
    }
}
