// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.time.LocalDate;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource({
        "4133980800, 4134067199, seconds, 2101-01-01T00:00:00Z to 2101-01-01T23:59:59Z",
        "4133980800000, 4134067199000, milliseconds, 2101-01-01T00:00:00Z to 2101-01-01T23:59:59Z",
        "4102443000, 4102446000, seconds, 2099-12-31T23:30:00Z to 2100-01-01T00:20:00Z",
        "315532800, 315619199, seconds, 1980-01-01T00:00:00Z to 1980-01-01T23:59:59Z"
    })
    void refusesDatesOutsideAnySenseRatherThanTakeThemForAnotherUnit(
            double low, double high, String unit, String moments) {
        assertThatThrownBy(() -> infer(low, high))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
                .hasMessageContaining(
                        "as " + unit + " since 1970 they lie outside any sense, which is 1990 to 2100, from " + moments
                                + " UTC. Is a sensor's clock wrong? If they count something else, say --time-unit");
    }

    @Test
    void doesNotAdviseAUnitWhereOneWasSaid() {
        TimeInference said = new TimeInference(ClockUnit.SECONDS, null);

        assertThatThrownBy(() -> said.infer(TimeRange.between(1_700_000_000_000.0, 1_700_000_086_400.0), List.of()))
                .hasMessageContaining("as seconds since 1970 they lie outside any sense")
                .hasMessageContaining("Say another --time-unit, or none")
                .hasMessageNotContaining("s|ms|us|ns|cs");
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

        TimeInference.Inferred inferred = inference.infer(TimeRange.between(0, 86_399), List.of());

        assertThat(inferred.reading().originMicros()).isEqualTo(2 * DAY_MICROS);
        assertThat(inferred.note()).endsWith("; --time-unit says otherwise.");
    }

    @Test
    void believesTheUnitThatIsSaid() {
        TimeInference inference = new TimeInference(ClockUnit.SECONDS, null);

        assertThat(inference.infer(TimeRange.between(87, 8_638_685), List.of()).note())
                .contains("seconds since midnight");
        assertThat(inference
                        .infer(TimeRange.between(1.7e9, 1.70001e9), List.of())
                        .note())
                .contains("seconds since 1970");
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

    @ParameterizedTest
    @CsvSource({
        "1773014405, 1773046627, 1773014405765, 1773046627063", // seconds and milliseconds since 1970
        "5.77, 32227.11, 1773014405.77, 1773046627.11", // seconds since midnight and since 1970
        "5, 86399999999, 1773014405, 1773046627", // microseconds since midnight and seconds since 1970
        "1773014405, 1773046627, 1773014405765000, 1773046627063000"
    })
    void refusesAReadingThatPressesAFileIntoAMoment(double low, double high, double otherLow, double otherHigh) {
        assertThatThrownBy(() -> infer(file("a.csv", low, high), file("b.csv", otherLow, otherHigh)))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining(" in a.csv")
                .hasMessageContaining(" in b.csv")
                .hasMessageContaining("read files of different clocks apart");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 86399999999, 3600000000, 3660000000, MICROSECONDS", // a day and a minute of one
        "87, 8638685, 12, 179998, CENTISECONDS", // a day and half an hour of one
        "5, 86399, 30, 180, SECONDS",
        "1773014405, 1773046627, 1774014405, 1774014406, SECONDS"
    })
    void readsFilesOfUnlikeLengthByOneClock(
            double low, double high, double otherLow, double otherHigh, ClockUnit unit) {
        TimeInference.Inferred inferred = infer(file("a.csv", low, high), file("b.csv", otherLow, otherHigh));

        assertThat(inferred.reading().unit()).isEqualTo(unit);
    }

    @Test
    void takesAHandfulOfFlowsInAMomentForAPieceOfADay() {
        TimeInference.OfFile few =
                new TimeInference.OfFile("b.csv", TimeRange.between(3_600_000_000.0, 3_600_500_000.0));

        assertThat(infer(file("a.csv", 0, 86_399_999_999.0), few).reading().unit())
                .isEqualTo(ClockUnit.MICROSECONDS);
    }

    private static TimeInference.OfFile file(String name, double low, double high) {
        return new TimeInference.OfFile(name, new TimeRange(low, high, 500 * (low + high), 1000));
    }

    private static TimeInference.Inferred infer(TimeInference.OfFile one, TimeInference.OfFile other) {
        return new TimeInference(null, null).infer(one.range().and(other.range()), List.of(one, other));
    }

    private static TimeInference.Inferred infer(double low, double high) {
        return new TimeInference(null, null).infer(TimeRange.between(low, high), List.of());
    }
}
