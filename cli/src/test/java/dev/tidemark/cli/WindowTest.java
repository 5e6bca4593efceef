// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --window}: flows judged in stretches, each against its equal of the clean days. */
final class WindowTest {
    private static final String WICKED = "2001:db8:1::7";

    @TempDir
    private Path folder;

    private Path clean;
    private Path quiet;
    private Path wicked;

    @BeforeEach
    void writeDays() throws IOException {
        SmallOffice office = new SmallOffice(folder);
        clean = office.day("2026-03-02");
        quiet = office.day("2026-03-03");
        wicked = office.wickedDay("2026-03-04");
    }

    @Test
    void findsNothingElseInOneDayThanWithoutWindows() throws IOException {
        Path whole = detect("whole", wicked);
        Path windowed = detect("windowed", wicked, "--window", "1d");

        assertThat(Files.readString(windowed.resolve("devices.jsonl")))
                .isNotEmpty()
                .isEqualTo(Files.readString(whole.resolve("devices.jsonl")));
        assertThat(lines(windowed, "findings.jsonl"))
                .containsExactlyInAnyOrderElementsOf(lines(whole, "findings.jsonl"));
    }

    @Test
    void holdsAPartOfADayToTheSameHoursOfCleanDays() throws IOException {
        Path morning = between(wicked, 6, 12);

        Path run = detect("morning", morning);

        assertThat(Files.readString(run.resolve("devices.jsonl")))
                .isNotEmpty()
                .isEqualTo(Files.readString(
                        detect("windowed-morning", morning, "--window", "6h").resolve("devices.jsonl")));
        assertThat(Files.readString(run.resolve("summary.json")))
                .contains("The judged flows are of 08:00 to 12:00 alone, and are compared with the same hours");
    }

    @Test
    void saysAtWhichHoursCleanDaysTellNothing() throws IOException {
        assertThat(Files.readString(detect("by-day", wicked).resolve("summary.json")))
                .contains("Clean days have flows of 10 hours of the day alone");
    }

    @Test
    void judgesEachDayByItself() throws IOException {
        Path run = detect("days", quiet, wicked, "--window", "1d");

        assertThat(lines(run, "findings.jsonl"))
                .filteredOn(line -> line.contains("\"device\":\"" + WICKED + "\"") && line.contains("upload"))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"first_seen\":\"2026-03-04T"));
        assertThat(Files.readString(run.resolve("summary.json")))
                .contains("The flows were judged in 2 windows.")
                .contains("\"days\":2");
    }

    @Test
    void givesADeviceOneLineHoweverManyWindowsAccuseIt() throws IOException {
        Path run = detect("hours", wicked, "--window", "6h");

        List<String> devices = lines(run, "devices.jsonl");
        assertThat(devices)
                .filteredOn(line -> line.contains("\"device\":\"" + WICKED + "\""))
                .hasSize(1);
        for (int rank = 1; rank <= devices.size(); rank++) {
            assertThat(devices.get(rank - 1)).contains("\"rank\":" + rank + ",");
        }
        assertThat(Files.readString(run.resolve("summary.json"))).contains("each against the same hours of clean days");
    }

    @Test
    void speaksOfCleanDaysOnlyWhereThereAreAny() throws IOException {
        Path run = folder.resolve("unclean");

        Outcome outcome = Outcome.of("detect", wicked, "--internal", SmallOffice.OURS, "--window", "6h", "--out", run);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(Files.readString(run.resolve("summary.json")))
                .contains(" windows.")
                .contains("Read and judged with: --window 6h")
                .doesNotContain("same hours of clean days");
    }

    @Test
    void givesNoMoreBudgetThanTheDaysThatHaveFlows() throws IOException {
        Path week = detect("week", wicked, "--window", "7d");
        Path cut = detect("cut", quiet, wicked, "--window", "1d", "--time-zone", "+10:00");

        assertThat(Files.readString(week.resolve("summary.json"))).contains("\"days\":1,");
        assertThat(Files.readString(cut.resolve("summary.json")))
                .contains("The flows were judged in 3 windows")
                .contains("\"days\":2,");
    }

    @Test
    void comparesWithABaselineToo() throws IOException {
        Path baseline = folder.resolve("baseline");
        assertThat(SmallOffice.learn(baseline, clean).code()).isZero();
        Path run = folder.resolve("by-baseline");

        Outcome outcome = Outcome.of("detect", quiet, wicked, "--baseline", baseline, "--window", "12h", "--out", run);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(lines(run, "devices.jsonl"))
                .anyMatch(line -> line.contains(WICKED) && line.contains("\"flagged\":true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5h", "90min", "36h"})
    void refusesWindowsThatCutDaysUnevenly(String length) {
        Outcome outcome = Outcome.of("detect", wicked, "--clean", clean, "--window", length);

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(outcome.err()).contains("--window cuts days evenly").contains("6h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backtest", "drill"})
    void hasNoMeaningWhereCleanDaysAreTheWindows(String command) {
        Outcome outcome = Outcome.of(command, clean, "--window", "1d");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(outcome.err()).contains("--window has no meaning for tidemark " + command);
    }

    private Path detect(String name, Object... arguments) {
        Path run = folder.resolve(name);
        List<Object> all = new ArrayList<>(List.of("detect"));
        all.addAll(List.of(arguments));
        all.addAll(List.of(
                "--clean", clean, "--internal", SmallOffice.OURS, "--public", SmallOffice.SERVER, "--out", run));
        Outcome outcome = Outcome.of(all.toArray());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return run;
    }

    /** The flows of some hours of a day, the last left out. */
    private Path between(Path day, int first, int last) throws IOException {
        List<String> all = Files.readAllLines(day);
        List<String> kept = new ArrayList<>(all.subList(0, 1));
        all.stream()
                .skip(1)
                .filter(line -> isBetween(Instant.ofEpochSecond(Long.parseLong(line.split(",", 2)[0])), first, last))
                .forEach(kept::add);
        return Files.write(folder.resolve("between-" + first + "-" + last + "-" + day.getFileName()), kept);
    }

    private static boolean isBetween(Instant moment, int first, int last) {
        int hour = moment.atZone(ZoneOffset.UTC).getHour();
        return first <= hour && hour < last;
    }

    private static List<String> lines(Path run, String file) throws IOException {
        try (Stream<String> lines = Files.lines(run.resolve(file))) {
            return lines.toList();
        }
    }
}
