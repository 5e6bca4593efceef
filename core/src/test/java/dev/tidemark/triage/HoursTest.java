// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HoursTest {
    @ParameterizedTest
    @CsvSource({
        "22-6,    2026-03-03T22:00:00Z, 2026-03-04T06:00:00Z, true",
        "22-6,    2026-03-04T01:00:00Z, 2026-03-04T02:00:00Z, true",
        "22-6,    2026-03-03T21:59:59Z, 2026-03-03T23:00:00Z, false",
        "22-6,    2026-03-03T23:00:00Z, 2026-03-04T06:00:01Z, false",
        "22-6,    2026-03-03T23:00:00Z, 2026-03-04T23:00:00Z, false",
        "9-17:30, 2026-03-03T17:00:00Z, 2026-03-03T17:30:00Z, true",
        "0-24,    2026-03-03T00:00:00Z, 2026-03-09T00:00:00Z, true"
    })
    void coverWhatBeginsAndEndsWithinOneStretch(String hours, Instant first, Instant last, boolean isCovered) {
        assertThat(Hours.parse(hours).orElseThrow().cover(first, last, ZoneOffset.UTC))
                .isEqualTo(isCovered);
    }

    @ParameterizedTest
    @CsvSource({"22-6, false", "23-7, true"})
    void followTheZoneOfTheRun(String hours, boolean isCovered) {
        Instant morning = Instant.parse("2026-03-03T05:30:00Z");

        boolean covered =
                Hours.parse(hours).orElseThrow().cover(morning, morning.plusSeconds(60), ZoneId.of("Europe/Berlin"));

        assertThat(covered).isEqualTo(isCovered);
    }
}
