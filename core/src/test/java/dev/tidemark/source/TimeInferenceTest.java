// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeInferenceTest {
    private static final long DAY_MICROS = 86_400_000_000L;

    @ParameterizedTest
    @CsvSource({
        "1700000000, 1700086399, SECONDS",
        "631152000, 4102444800, SECONDS",
        "1700000000000, 1700086399000, MILLISECONDS",
        "1700000000000000, 1700086399000000, MICROSECONDS",
        "1700000000000000000, 1700086399000000000, NANOSECONDS"
    })
    void tellsNumbersSince1970ByTheirSize(double low, double high, ClockUnit unit) {
        TimeReading reading = infer(low, high).reading();

        assertThat(reading.unit()).isEqualTo(unit);
        assertThat(reading.originMicros()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "87, 8638685, CENTISECONDS",
        "0, 86399, SECONDS",
        "12.5, 86399.999, SECONDS",
        "5, 86399999, MILLISECONDS",
        "0, 86399999999, MICROSECONDS",
        "0, 86399999999999, NANOSECONDS"
    })
    void tellsTheUnitOfAWholeDay(double low, double high, ClockUnit unit) {
        assertThat(infer(low, high).reading().unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "43200, 43800, SECONDS", // ten minutes at noon
        "30, 180, SECONDS", // three minutes after midnight
        "28800000, 64800000, MILLISECONDS", // hours of work
        "2880000, 6480000, CENTISECONDS",
        "0, 604800, SECONDS" // a week counted through
    })
    void takesTheSanestUnitOfAPartOfADayOrOfSeveral(double low, double high, ClockUnit unit) {
        assertThat(infer(low, high).reading().unit()).isEqualTo(unit);
    }

    @Test
    void mayPassMidnightByALittle() {
        assertThat(infer(0, 8_700_000).reading().unit()).isEqualTo(ClockUnit.CENTISECONDS);
        assertThat(infer(0, 8_700_000).reading().high()).isGreaterThan(8_700_000);
    }

    @Test
    void putsNumbersSinceMidnightOnTheFirstDayOfTheEpoch() {
        TimeInference.Inferred inferred = infer(87, 8_638_685);

        assertThat(inferred.reading().originMicros()).isZero();
        assertThat(inferred.note())
                .isEqualTo(
                        "Times are bare numbers from 87 to 8638685: read as centiseconds since midnight of 1970-01-01, the"
                                + " last at 23:59:46; --time-unit and --day say otherwise.");
    }

    @Test
    void putsNumbersSinceMidnightOnTheDayThatIsSaid() {
        TimeInference inference = new TimeInference(null, LocalDate.of(1970, 1, 3));

        TimeInference.Inferred inferred = inference.infer(TimeRange.between(0, 86_399));

        assertThat(inferred.reading().originMicros()).isEqualTo(2 * DAY_MICROS);
        assertThat(inferred.note()).endsWith("; --time-unit says otherwise.");
    }

    @Test
    void believesTheUnitThatIsSaid() {
        TimeInference inference = new TimeInference(ClockUnit.SECONDS, null);

        assertThat(inference.infer(TimeRange.between(87, 8_638_685)).note()).contains("seconds since midnight");
        assertThat(inference.infer(TimeRange.between(1.7e9, 1.70001e9)).note()).contains("seconds since 1970");
    }

    @Test
    void refusesNumbersOfTwoClocks() {
        assertThatThrownBy(() -> infer(5, 1_700_000_000_000_000_000.0))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
                .hasMessageContaining("from 5 to 1700000000000000000")
                .hasMessageContaining("--time-unit s|ms|us|ns|cs");
        assertThatThrownBy(() -> infer(-5, 80_000)).hasMessageContaining("from -5 to 80000");
    }

    private static TimeInference.Inferred infer(double low, double high) {
        return new TimeInference(null, null).infer(TimeRange.between(low, high));
    }
}
