// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells unit and origin of bare time numbers from their range.
 *
 * <p>Numbers since 1970 are known by their size: between 1990 and 2100 the ranges of seconds, milliseconds, microseconds and
 * nanoseconds never meet. Smaller numbers count from midnight; their unit is the one that makes the latest about a day. Numbers
 * that are dates a little outside that time are of a wrong clock and no count of a finer unit.
 */
final class TimeInference {
    private static final List<ClockUnit> SINCE_EPOCH =
            List.of(ClockUnit.SECONDS, ClockUnit.MILLISECONDS, ClockUnit.MICROSECONDS, ClockUnit.NANOSECONDS);
    private static final long EARLIEST_SECONDS = 631_152_000; // 1990
    private static final double LATEST_SECONDS = 4_102_444_800.0; // 2100
    /** What a clock that lost its date shows, or one of the next centuries. */
    private static final double WRONG_FROM_SECONDS = 315_532_800; // 1980

    private static final double WRONG_UNTIL_SECONDS = 10_413_792_000.0; // 2300

    /** Later moments are not worth a date. */
    private static final double LAST_NAMED_SECONDS = 253_402_300_799.0; // the end of 9999

    private static final double SECONDS_OF_DAY = 86_400;
    /** A day with the flows that run on past midnight. */
    private static final double FULL_DAYS = 1.5;

    private static final double QUARTER_DAY = 0.25;
    /** Longer counts from one midnight have not been met. */
    private static final long MOST_DAYS = 14;

    private static final long MOST_DAYS_IF_SAID = 366;
    /** Read in too fine a unit, even two weeks of seconds shrink to this; so many flows do not come that fast. */
    private static final double SHORTEST_SECONDS = 2;

    private static final long FEWEST_FLOWS = 10;

    private final @Nullable ClockUnit saidUnit;
    private final @Nullable LocalDate saidDay;

    /** The numbers of one file. */
    record OfFile(String name, TimeRange range) {
        String text() {
            return TimeInference.text(range.low()) + " to " + TimeInference.text(range.high()) + " in " + name;
        }
    }

    /** What was found, with the sentence to print. */
    record Inferred(TimeReading reading, String note) {}

    /**
     * What the user said.
     *
     * @param unit null to infer it
     * @param day the date of numbers that count from midnight, null for 1970-01-01
     */
    TimeInference(@Nullable ClockUnit unit, @Nullable LocalDate day) {
        this.saidUnit = unit;
        this.saidDay = day;
    }

    /**
     * One reading for all files.
     *
     * @param range what all span, without what may be impossible
     * @param files what each spans
     */
    Inferred infer(TimeRange range, List<OfFile> files) {
        return sinceEpoch(range).orElseGet(() -> sinceMidnight(range, files));
    }

    private Optional<ClockUnit> unitSinceEpoch(TimeRange range) {
        return unitWithin(range, EARLIEST_SECONDS, LATEST_SECONDS);
    }

    private Optional<ClockUnit> unitWithin(TimeRange range, double earliest, double latest) {
        List<ClockUnit> candidates = saidUnit == null ? SINCE_EPOCH : List.of(saidUnit);
        return candidates.stream()
                .filter(unit -> range.low() >= earliest * unit.perSecond())
                .filter(unit -> range.high() <= latest * unit.perSecond())
                .findFirst();
    }

    private Optional<Inferred> sinceEpoch(TimeRange range) {
        return unitSinceEpoch(range)
                .map(unit -> new Inferred(
                        TimeReading.sinceEpoch(unit, EARLIEST_SECONDS),
                        "Times are bare numbers from " + text(range.low()) + " to " + text(range.high())
                                + ": read as " + unit.title() + " since 1970, " + moment(range.low(), unit) + " to "
                                + moment(range.high(), unit) + " UTC"
                                + (saidUnit == null ? "; --time-unit says otherwise." : ".")));
    }

    private Inferred sinceMidnight(TimeRange range, List<OfFile> files) {
        if (saidUnit == null) {
            unitWithin(range, WRONG_FROM_SECONDS, WRONG_UNTIL_SECONDS).ifPresent(unit -> {
                throw refused(
                        range,
                        files,
                        senseless(range, unit) + " If they count something else, say --time-unit" + " s|ms|us|ns|cs.");
            });
        }
        ClockUnit unit = saidUnit == null ? unitOfDay(range) : saidUnit;
        long most = saidUnit == null ? MOST_DAYS : MOST_DAYS_IF_SAID;
        boolean isOneClock = saidUnit != null || files.stream().noneMatch(file -> isTooFine(unit, file.range()));
        if (range.low() < 0 || days(range.high(), unit) > most || !isOneClock) {
            throw refused(
                    range,
                    files,
                    saidUnit == null
                            ? ", which are no one unit since 1970 nor since midnight. Say --time-unit s|ms|us|ns|cs, or read"
                                    + " files of different clocks apart."
                            : senseless(range, unit) + " Nor are they " + unit.title()
                                    + " since a midnight, in at most "
                                    + MOST_DAYS_IF_SAID + " days. Say another --time-unit, or none, and read files of"
                                    + " different clocks apart.");
        }
        LocalDate day = saidDay == null ? LocalDate.EPOCH : saidDay;
        return new Inferred(TimeReading.sinceMidnight(unit, day, most), midnightNote(range, unit, day));
    }

    private static TidemarkException refused(TimeRange range, List<OfFile> files, String why) {
        return new TidemarkException(ErrorCode.BAD_DATA, "Times are bare numbers from " + ranges(range, files) + why);
    }

    private static String senseless(TimeRange range, ClockUnit unit) {
        boolean isNamed = range.low() >= 0 && range.high() <= LAST_NAMED_SECONDS * unit.perSecond();
        return ": as " + unit.title() + " since 1970 they lie outside any sense, which is 1990 to 2100"
                + (isNamed ? ", from " + moment(range.low(), unit) + " to " + moment(range.high(), unit) + " UTC" : "")
                + ". Is a sensor's clock wrong?";
    }

    /** True where many flows of a file would fall into a moment, which read alone would fill a longer time. */
    private boolean isTooFine(ClockUnit unit, TimeRange file) {
        ClockUnit own = unitSinceEpoch(file).orElseGet(() -> unitOfDay(file));
        return file.count() >= FEWEST_FLOWS
                && own.perSecond() < unit.perSecond()
                && file.high() - file.low() < SHORTEST_SECONDS * unit.perSecond();
    }

    private static String ranges(TimeRange range, List<OfFile> files) {
        Comparator<OfFile> latest =
                Comparator.comparingDouble(file -> file.range().high());
        return files.size() < 2
                ? text(range.low()) + " to " + text(range.high())
                : Collections.min(files, latest).text() + " and from "
                        + Collections.max(files, latest).text();
    }

    private String midnightNote(TimeRange range, ClockUnit unit, LocalDate day) {
        String options = String.join(
                " and ", hints().stream().filter(hint -> !hint.isEmpty()).toList());
        return "Times are bare numbers from " + text(range.low()) + " to " + text(range.high()) + ": read as "
                + unit.title() + " since midnight of " + day + ", the last at " + clock(range.high(), unit)
                + (options.isEmpty() ? "." : "; " + options + " otherwise.");
    }

    private List<String> hints() {
        boolean isBoth = saidUnit == null && saidDay == null;
        if (isBoth) {
            return List.of("--time-unit", "--day say");
        }
        return List.of(saidUnit == null ? "--time-unit says" : "", saidDay == null ? "--day says" : "");
    }

    /** The unit that fills a day best; of a short capture the coarsest that stays within two weeks. */
    private static ClockUnit unitOfDay(TimeRange range) {
        Optional<ClockUnit> day = Arrays.stream(ClockUnit.values())
                .filter(unit -> days(range.high(), unit) <= FULL_DAYS)
                .filter(unit -> days(range.high(), unit) >= QUARTER_DAY)
                .findFirst();
        return day.or(() -> Arrays.stream(ClockUnit.values())
                        .filter(unit -> days(range.high(), unit) <= MOST_DAYS)
                        .findFirst())
                .orElse(ClockUnit.NANOSECONDS);
    }

    private static double days(double number, ClockUnit unit) {
        return number / unit.perSecond() / SECONDS_OF_DAY;
    }

    private static String moment(double number, ClockUnit unit) {
        return Instant.EPOCH
                .plusMillis((long) (number / unit.perSecond() * 1000))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static String clock(double number, ClockUnit unit) {
        long seconds = (long) (number / unit.perSecond());
        return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static String text(double number) {
        return new BigDecimal(number)
                .setScale(6, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
