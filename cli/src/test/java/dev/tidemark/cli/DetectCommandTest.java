// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DetectCommandTest {
    @TempDir
    private Path folder;

    private Path flows;

    @BeforeEach
    void writeFlows() throws IOException {
        flows = Files.writeString(folder.resolve("flows.csv"), FlowRows.csv(300));
    }

    @Test
    void refusesAFolderOfPlacesThatIsNotThere() {
        Path missing = folder.resolve("no such");

        Outcome outcome = Outcome.of("detect", flows, "--geo", missing);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(missing + " is not a folder", "MMDB", "--geo");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void refusesAFolderOfPlacesWithoutADatabase() {
        Outcome outcome = Outcome.of("detect", flows, "--geo", folder);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(folder + " holds no *.mmdb file");
    }

    @Test
    void namesTheDatabaseThatIsDamaged() throws IOException {
        Path damaged = Files.writeString(folder.resolve("country.mmdb"), "not a database");

        Outcome outcome = Outcome.of("detect", flows, "--geo", folder);

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains(damaged + " cannot be read as an MMDB file");
    }

    @Test
    void judgesByThePlacesThatComeWithTheProgram() {
        Outcome outcome = Outcome.of("detect", flows);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).doesNotContain("Countries and owners are unknown");
    }

    @Test
    void runsTheOtherRulesWhereOneReadsTheFilesOfTheRun() throws IOException {
        Path rules = folder.resolve("rules");
        Outcome.of("rules", "new", "good-one", "--rules", rules);
        Outcome.of("rules", "new", "nosy-one", "--rules", rules);
        Path query = rules.resolve("nosy-one/query.sql");
        Files.writeString(query, Files.readString(query).replace("FROM marks m", "FROM marks m, '" + flows + "' f"));

        Outcome outcome = Outcome.of("detect", flows, "--rules", rules);

        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.out())
                .contains("Rule nosy-one did not run (could not run: rule nosy-one: query.sql:")
                .doesNotContain("Rule good-one");
    }

    @Test
    void namesTheLikelyNetworksWhereMostFlowsHaveNoEndInside() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign.csv"), FlowRows.csv(FlowRows.of(300, "203.0.113.")));

        Outcome guessed = Outcome.of("detect", foreign);
        Outcome told = Outcome.of("detect", foreign, "--internal", "203.0.113.0/24");

        assertThat(guessed.code()).isZero();
        assertThat(guessed.err())
                .startsWith("tidemark: 300 of 300 flows (100 %) have no end in the internal networks (10.0.0.0/8, ")
                .contains("If these are yours, say --internal 203.0.113.0/");
        assertThat(told.err()).isEmpty();
    }

    @Test
    void refusesATemporaryFolderThatIsNotThere() {
        Path missing = folder.resolve("no such");

        Outcome outcome = Outcome.of("detect", flows, "--temp", missing);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("tidemark: " + missing + " is no folder")
                .contains("--temp");
    }

    @Test
    void saysWhereAFileIsJudgedAndCleanAlike() {
        Outcome outcome = Outcome.of("detect", flows, "--clean", flows);

        assertThat(outcome.out()).contains("1 file is both judged and clean").contains("flows.csv");
        assertThat(Outcome.of("detect", flows).out()).doesNotContain("both judged and clean");
    }

    @Test
    void saysWhereTheJudgedDayWasLearned() throws IOException {
        Path copy = Files.copy(flows, folder.resolve("copy.csv"));
        Path other =
                Files.writeString(folder.resolve("other.csv"), FlowRows.csv(300).replace("443,5", "443,6"));
        Path baseline = folder.resolve("baseline");
        Outcome.of("learn", flows, "--baseline", baseline);

        assertThat(Outcome.of("detect", flows, "--baseline", baseline).out()).contains("Was the judged day learned?");
        assertThat(Outcome.of("detect", copy, "--clean", flows).out()).contains("Was the judged day learned?");
        assertThat(Outcome.of("detect", other, "--clean", flows).out()).doesNotContain("learned?");
    }

    @Test
    void saysHowManyRulesHaveNoMeasure() throws IOException {
        Path run = folder.resolve("run");

        Outcome alone = Outcome.of("detect", flows, "--out", run);

        assertThat(alone.out())
                .containsPattern("1 rule has nothing\\s+to\\s+measure by and accuses nobody")
                .contains("--clean");
    }

    @Test
    void letsDaysBeginWhereTheFilesDo() throws IOException {
        Path clean = Files.writeString(folder.resolve("clean.csv"), day("2026-03-02T23:00:00Z"));
        Path judged = Files.writeString(folder.resolve("judged.csv"), day("2026-03-03T23:00:00Z"));
        Path shifted = Files.writeString(folder.resolve("shifted.csv"), day("2026-03-03T05:30:00Z"));
        Path run = folder.resolve("run");

        Outcome outcome = Outcome.of("detect", judged, "--clean", clean, "--out", run);

        assertThat(outcome.out())
                .containsPattern("whole\\s+days\\s+that\\s+begin\\s+at\\s+23:00\\s+UTC")
                .containsPattern("--time-zone\\s+\\+01:00");
        assertThat(run.resolve("summary.json")).content().contains("\"time_zone\":\"+01:00\"");
        assertThat(Outcome.of("detect", judged, "--clean", clean, "--time-zone", "UTC")
                        .out())
                .doesNotContain("whole days");
        assertThat(Outcome.of("detect", judged, "--clean", shifted).out()).doesNotContain("23:00", "05:30");
        assertThat(Outcome.of("detect", shifted).out()).containsPattern("begin\\s+at\\s+05:30\\s+UTC");
        assertThat(Outcome.of("detect", flows).out()).doesNotContain("whole days");
    }

    /** A flow every ten minutes of a day. */
    private static String day(String first) {
        Instant start = Instant.parse(first);
        List<String> rows = new ArrayList<>();
        for (int number = 0; number < 144; number++) {
            rows.add(start.plusSeconds(600L * number) + ",10.0.0." + (10 + number % 5) + ",192.0.2.1,tcp,443,1,2");
        }
        return FlowRows.csv(rows);
    }

    @Test
    void judgesByTheDaysThatABaselineLearned() throws IOException {
        Path clean = Files.writeString(folder.resolve("clean.csv"), day("2026-03-02T23:00:00Z"));
        Path baseline = folder.resolve("baseline");
        Outcome learned = Outcome.of("learn", clean, "--baseline", baseline);
        Path run = folder.resolve("run");

        Outcome outcome = Outcome.of("detect", flows, "--baseline", baseline, "--out", run);

        assertThat(learned.err()).containsPattern("begin\\s+at\\s+23:00\\s+UTC");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(run.resolve("summary.json")).content().contains("\"time_zone\":\"+01:00\"");
        assertThat(Outcome.of("detect", flows, "--baseline", baseline, "--time-zone", "UTC")
                        .err())
                .contains("--time-zone");
    }

    @Test
    void findsPublicServersAlsoWhereTheInsideIsNamed() throws IOException {
        List<String> visits = new ArrayList<>();
        for (int number = 0; number < 240; number++) {
            visits.add((1_700_000_000 + number * 60L) + ",203.0.113." + (1 + number % 12) + ",200.0.0.11,tcp,443,1,2");
        }
        Path outsiders = Files.writeString(folder.resolve("outsiders.csv"), FlowRows.csv(visits));

        Outcome named = Outcome.of("detect", flows, outsiders, "--internal", "10.0.0.0/24");

        assertThat(named.out()).containsPattern("Taken\\s+as\\s+public\\s+servers[^.]*200.0.0.11");
        assertThat(Outcome.of("detect", flows, outsiders, "--public", "200.0.0.12")
                        .out())
                .doesNotContain("Taken")
                .containsPattern("240\\s+of\\s+540\\s+flows\\s+.44 %.\\s+have\\s+no\\s+end")
                .containsPattern("Most\\s+were\\s+opened\\s+to\\s+200.0.0.11;[^.]+--public");
    }

    @Test
    void comparesOutsidersWithEachOtherWhereCleanDaysHaveNone() throws IOException {
        List<String> visits = new ArrayList<>();
        for (int visitor = 1; visitor <= 40; visitor++) {
            int first = visitor == 40 ? 1 : 9 + visitor % 3;
            for (int visit = 0; visit < 40; visit++) {
                visits.add((1_700_006_400 + (first + visit % 4) * 3_600L + 97L * visit % 3_600) + ",203.0.113."
                        + visitor + ",200.0.0.11,tcp,443,1,2");
            }
        }
        Path outsiders = Files.writeString(folder.resolve("outsiders.csv"), FlowRows.csv(visits));
        Path run = folder.resolve("run");

        Outcome outcome = Outcome.of("detect", flows, outsiders, "--clean", flows, "--out", run);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(run.resolve("findings.jsonl"))
                .content()
                .containsPattern("off-hours-client\",\"device\":\"203.0.113.40\"[^}]+\"baseline\":\"none\"");
    }

    @Test
    void saysWhichRulesFindNothingForWantOfAField() throws IOException {
        Path lasting = Files.writeString(
                folder.resolve("lasting.csv"),
                FlowRows.HEADER + ",duration\n"
                        + FlowRows.of(300, "10.0.0.").stream()
                                .map(row -> row + ",1.5\n")
                                .collect(Collectors.joining()));

        Outcome without = Outcome.of("detect", flows, "--clean", lasting);

        assertThat(without.code()).as(without.err()).isZero();
        assertThat(without.out())
                .containsPattern("do\\s+not\\s+say\\s+what\\s+they\\s+need:\\s+long-connection\\s+\\(duration\\)");
        assertThat(Outcome.of("detect", lasting, "--clean", flows).out()).doesNotContain("long-connection");
    }

    @Test
    void saysWhereDaysLieFarApart() throws IOException {
        Path far = Files.writeString(
                folder.resolve("far.csv"),
                FlowRows.csv(List.of(
                        "2024-05-01T08:00:00Z,10.0.0.1,192.0.2.1,tcp,443,1,2",
                        "2026-05-01T08:00:00Z,10.0.0.1,192.0.2.1,tcp,443,1,2")));

        assertThat(Outcome.of("detect", far).out())
                .containsPattern("The flows are of 2 days that lie far apart,\\s+and are judged as one\\s+window")
                .contains("--window 1d");
        assertThat(Outcome.of("detect", far, "--window", "1d").out()).doesNotContain("far apart");
        assertThat(Outcome.of("detect", flows).out()).doesNotContain("far apart");
    }

    @Test
    void leavesFlowsOfAWrongClockOutAndSaysSo() throws IOException {
        List<String> rows = withDates(FlowRows.of(2_000, "10.0.0."));
        rows.add(1_000, "1970-01-02T00:00:00Z,10.0.0.11,192.0.2.1,tcp,443,1,2");
        Path strayed = Files.writeString(folder.resolve("strayed.csv"), FlowRows.csv(rows));
        Path run = folder.resolve("run");

        Outcome outcome = Outcome.of("detect", strayed, "--out", run);

        assertThat(outcome.out()).contains("1 flow left out, more than a week from every busy day");
        assertThat(run.resolve("summary.json"))
                .content()
                .contains("\"flows\":2000", "\"stray-time\":1", "strayed.csv:1002: 1970-01-02T00:00:00Z,10.0.0.11")
                .doesNotContain("\"first\":\"1970");
    }

    private static List<String> withDates(List<String> rows) {
        return rows.stream()
                .map(row -> Instant.ofEpochSecond(Long.parseLong(row.substring(0, row.indexOf(','))))
                        + row.substring(row.indexOf(',')))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void learnsDaysOfSensorsWithTheSameWrongClock() throws IOException {
        Path baseline = folder.resolve("baseline");
        List<String> rows = withDates(FlowRows.of(2_000, "10.0.0."));
        rows.add("1970-01-02T00:00:00Z,10.0.0.11,192.0.2.1,tcp,443,1,2");
        Path first = Files.writeString(folder.resolve("first.csv"), FlowRows.csv(rows));
        Path second = Files.writeString(
                folder.resolve("second.csv"), FlowRows.csv(rows).replace("2023", "2024"));

        Outcome learned = Outcome.of("learn", first, "--baseline", baseline);
        Outcome added = Outcome.of("learn", second, "--baseline", baseline);

        assertThat(learned.code()).as(learned.err()).isZero();
        assertThat(added.code()).as(added.err()).isZero();
    }

    @Test
    void writesHowLongEachStepTook() throws IOException {
        Path run = folder.resolve("my run");

        Outcome outcome = Outcome.of("detect", flows, "--out", run);

        assertThat(outcome.code()).isZero();
        assertThat(run.resolve("timings.json"))
                .content()
                .containsPattern("\"seconds\":\\{\"preparing\":[0-9.]+,\"reading\":[0-9.]+,.*\"rule upload-volume\":")
                .containsPattern("\"writing\":[0-9.]+");
    }

    @Test
    void showsProgressWhereItIsAskedFor() {
        Outcome outcome = Outcome.of("detect", flows, "--progress", "always");

        assertThat(outcome.code()).isZero();
        // On a slow machine a step's name is followed by how far it is.
        assertThat(outcome.err().lines())
                .anyMatch(line -> line.startsWith("tidemark: reading"))
                .anyMatch(line -> line.startsWith("tidemark: evidence"));
        assertThat(outcome.out()).doesNotContain("tidemark: ");
    }
}
