// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.Rows;
import dev.tidemark.finding.Series;
import dev.tidemark.rule.Chart;
import dev.tidemark.rule.ChartKind;
import dev.tidemark.rule.RuleFiles;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChartSeriesTest {
    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-03-10T13:00:00Z, 2026-03-10T13:00:00Z",
        "+06:00, 2026-03-10T13:00:00Z, 2026-03-10T13:00:00Z",
        "+05:45, 2026-03-10T12:15:00Z, 2026-03-10T13:15:00Z",
        "-03:30, 2026-03-10T12:30:00Z, 2026-03-10T13:30:00Z"
    })
    void putsAnHourWhereTheTimeZoneBeginsIt(String zone, Instant first, Instant second) {
        List<Series.Point> points =
                points(ChartKind.TIME, zone, first.plusSeconds(1).plusNanos(2_000), second.plusSeconds(1_799));

        assertThat(points).extracting(Series.Point::x).containsExactly(micros(first), micros(second));
    }

    @Test
    void leavesMomentsAsTheyAre() {
        Instant moment = Instant.parse("2026-03-10T13:04:05.678901Z");

        assertThat(points(ChartKind.STRIP, "+05:45", moment))
                .extracting(Series.Point::x)
                .containsExactly(micros(moment));
    }

    private static List<Series.Point> points(ChartKind kind, String zone, Instant... moments) {
        Rows rows = new Rows(
                List.of("device", "name", "x", "label", "y", "expected"),
                Arrays.stream(moments)
                        .map(moment -> new Object[] {1L, "Flows", micros(moment), null, 5L, null})
                        .toList());
        ChartSeries series = new ChartSeries(new Chart(kind, "Flows by hour", "flows"), ZoneId.of(zone));
        return series.of(RuleRow.of("rule", RuleFiles.SERIES, 1, rows))
                .get(1)
                .get(0)
                .points();
    }

    private static double micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
