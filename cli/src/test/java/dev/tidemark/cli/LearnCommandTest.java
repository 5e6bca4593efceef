// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.world.Level;
import dev.tidemark.world.World;
import dev.tidemark.world.WorldSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnCommandTest {
    private static final String OURS = SmallOffice.OURS;

    @TempDir
    private Path folder;

    private SmallOffice office;
    private Path baseline;

    @BeforeEach
    void furnish() {
        office = new SmallOffice(folder);
        baseline = folder.resolve("baselines/office");
    }

    @Test
    void judgesByABaselineOfSeveralLearningsAsByTheCleanFiles() throws IOException {
        Path first = office.day("2026-03-02");
        Path second = office.day("2026-03-03");
        Path third = office.day("2026-03-04");
        Path judged = office.wickedDay("2026-03-05");

        Outcome learned = learn(first, second);
        Outcome added = run("learn", third, "--baseline", baseline);
        Outcome byBaseline = run("detect", judged, "--baseline", baseline, "--out", folder.resolve("a"));
        Outcome byFiles = run(
                "detect",
                judged,
                "--clean",
                first,
                "--clean",
                second,
                "--clean",
                third,
                "--internal",
                OURS,
                "--public",
                SmallOffice.SERVER,
                "--out",
                folder.resolve("b"));

        assertThat(learned.code()).as(learned.err()).isZero();
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).contains("Learned 1 day (2026-03-04)", "3 days (2026-03-02 to 2026-03-04)");
        assertThat(byBaseline.code()).as(byBaseline.err()).isZero();
        assertThat(byFiles.code()).isZero();
        assertThat(text("a/findings.jsonl"))
                .contains("2001:db8:1::7", "198.51.100.200", "\"baseline\":\"own\"")
                .isEqualTo(text("b/findings.jsonl"));
        assertThat(text("a/devices.jsonl")).isEqualTo(text("b/devices.jsonl"));
        assertThat(text("a/summary.json"))
                .contains("Clean flows come from the baseline " + baseline + ": 3 days")
                .contains("2026-03-04.csv")
                .contains("\"time_zone\":\"UTC\"");
        assertThat(text("b/summary.json")).contains("\"time_zone\":\"UTC\"");
    }

    @Test
    void judgesAMadeUpOfficeAsByItsCleanFiles() throws IOException {
        World world = World.of(WorldSpec.of(11, Level.PLAIN)
                .withDevices(WorldSpec.FEWEST_DEVICES)
                .withDays(2, 1));
        Path clean = office.write("clean.csv", world::clean);
        Path judged = office.write("judged.csv", world::judged);

        Outcome learned = run("learn", clean, "--baseline", baseline);
        run("detect", judged, "--baseline", baseline, "--out", folder.resolve("a"));
        run("detect", judged, "--clean", clean, "--out", folder.resolve("b"));

        assertThat(learned.code()).as(learned.err()).isZero();
        assertThat(text("a/findings.jsonl")).isNotEmpty().isEqualTo(text("b/findings.jsonl"));
        assertThat(text("a/devices.jsonl")).isEqualTo(text("b/devices.jsonl"));
    }

    @Test
    void oneCleanDayIsEnough() throws IOException {
        Path clean = office.day("2026-03-02");
        Path judged = office.wickedDay("2026-03-03");

        learn(clean);
        run("detect", judged, "--baseline", baseline, "--out", folder.resolve("a"));
        run(
                "detect",
                judged,
                "--clean",
                clean,
                "--internal",
                OURS,
                "--public",
                SmallOffice.SERVER,
                "--out",
                folder.resolve("b"));

        assertThat(text("a/findings.jsonl")).isNotEmpty().isEqualTo(text("b/findings.jsonl"));
    }

    @Test
    void joinsTheFringeOfADayThatComesWithTheNextFile() throws IOException {
        Path clean = office.day("2026-03-02");
        Path fringe = office.fringe("2026-03-02", 17);
        Path judged = office.wickedDay("2026-03-03");

        learn(clean);
        Outcome added = run("learn", fringe, "--baseline", baseline);
        run("detect", judged, "--baseline", baseline, "--out", folder.resolve("a"));
        run(
                "detect",
                judged,
                "--clean",
                clean,
                "--clean",
                fringe,
                "--internal",
                OURS,
                "--public",
                SmallOffice.SERVER,
                "--out",
                folder.resolve("b"));

        assertThat(added.code()).as(added.err()).isZero();
        assertThat(text("a/findings.jsonl")).isNotEmpty().isEqualTo(text("b/findings.jsonl"));
    }

    @Test
    void refusesAFileThatWasLearnedUnderAnotherName() throws IOException {
        Path day = office.day("2026-03-02");
        learn(day);
        Map<String, String> before = hashes();
        Path copy = Files.copy(day, folder.resolve("copy.csv"));

        Outcome again = run("learn", office.day("2026-03-03"), copy, "--baseline", baseline);

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains(copy + " holds the same bytes as " + day, "has learned already", "--replace");
        assertThat(hashes()).isEqualTo(before);
    }

    @Test
    void learnsTheSameBytesOnceInOneLearning() throws IOException {
        Path day = office.day("2026-03-02");
        Path copy = Files.copy(day, folder.resolve("copy.csv"));

        Outcome told = learn(day, copy);

        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("1,464 flows");
        assertThat(told.err()).contains("holds the same bytes as", "is left out");
    }

    @Test
    void takesFilesWithoutARowAsOftenAsTheyCome() throws IOException {
        Path empty = office.write("empty.csv", sink -> {});
        Path copy = Files.copy(empty, folder.resolve("copy.csv"));

        Outcome told = learn(office.day("2026-03-02"), empty, copy);

        assertThat(told.code()).as(told.err()).isZero();
    }

    @Test
    void aBaselineWithinTheFolderOfFlowsIsNotTakenForFlows() throws IOException {
        office.day("2026-03-02");
        learn(folder);
        office.day("2026-03-03");
        Files.delete(folder.resolve("2026-03-02.csv"));

        Outcome told = run("learn", folder, "--baseline", baseline);

        assertThat(told.code()).as(told.err()).isZero();
        assertThat(told.out()).contains("Learned 1 day (2026-03-03), 1,464 flows.");
    }

    @Test
    void namesTheLikelyNetworksOfCleanFlowsThatHaveNoEndOfOurs() throws IOException {
        Outcome told = run("learn", office.day("2026-03-02"), "--baseline", baseline, "--internal", "172.16.0.0/12");

        assertThat(told.code()).isZero();
        assertThat(told.err()).contains("1464 of 1464 flows (100 %) have no end in the internal networks");
    }

    @Test
    void refusesADayThatIsThereFromAnotherFile() throws IOException {
        Path day = office.day("2026-03-02");
        learn(day);
        Path other = Files.writeString(
                folder.resolve("other.csv"), Files.readString(day).replace(",1000\n", ",1001\n"));

        Outcome again = run("learn", other, "--baseline", baseline);

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("The day 2026-03-02 is in the baseline", "in one go", "--day", "--replace");
    }

    @Test
    void refusesDaysWithoutADateBesideDaysWithOne() throws IOException {
        learn(office.day("2026-03-02"));
        Path undated = Files.writeString(folder.resolve("undated.csv"), undated());

        Outcome refused = run("learn", undated, "--baseline", baseline);
        Outcome dated = run("learn", undated, "--baseline", baseline, "--day", "2026-03-04");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("The day 1970-01-01 cannot be added", "holds 2026-03-02", "without a date", "--day");
        assertThat(dated.code()).as(dated.err()).isZero();
    }

    /** Flows of ours from midnight on, by seconds. */
    private static String undated() {
        StringBuilder text = new StringBuilder("timestamp,src_ip,dst_ip,proto,port,up_bytes,down_bytes\n");
        for (int second = 10; second < 86_000; second += 100) {
            text.append(second).append(",10.0.0.1,10.0.0.2,tcp,443,100,1000\n");
        }
        return text.toString();
    }

    @Test
    void startsAnewWhenTold() throws IOException {
        learn(office.day("2026-03-02"));

        Outcome replaced = run("learn", office.day("2026-03-03"), "--baseline", baseline, "--replace");

        assertThat(replaced.code()).as(replaced.err()).isZero();
        assertThat(replaced.out()).contains("holds 1 day (2026-03-03)");
        assertThat(text("baselines/office/manifest.json")).doesNotContain("2026-03-02", OURS);
    }

    @Test
    void clearsAwayWhatTheBaselineBeforeTheLastOneLeft() throws IOException {
        learn(office.day("2026-03-02"));
        run("learn", office.day("2026-03-03"), "--baseline", baseline, "--replace");
        run("learn", office.day("2026-03-04"), "--baseline", baseline, "--replace");

        assertThat(hashes().keySet())
                .contains("hours-2.parquet", "hours-3.parquet")
                .doesNotContain("hours-1.parquet");
    }

    @Test
    void skipsARuleThatLearnedWithOtherParameters() throws IOException {
        Path clean = office.day("2026-03-02");
        run("learn", clean, "--baseline", baseline, "--internal", OURS, "--set", "rules.regular-client.min_flows=30");

        Outcome told =
                run("detect", office.wickedDay("2026-03-03"), "--baseline", baseline, "--out", folder.resolve("a"));

        assertThat(told.code()).isEqualTo(5);
        assertThat(text("a/summary.json"))
                .contains("\"status\":\"skipped: the baseline " + baseline
                        + " was learned with rules.regular-client.min_flows=30, not 20; learn its days again");
        assertThat(text("a/findings.jsonl")).contains("upload-volume").doesNotContain("\"rule\":\"regular-client\"");
    }

    @Test
    void refusesToAddDaysThatARuleWouldLearnOtherwise() throws IOException {
        learn(office.day("2026-03-02"));

        Outcome told = run(
                "learn",
                office.day("2026-03-03"),
                "--baseline",
                baseline,
                "--set",
                "rules.regular-client.min_flows=30");

        assertThat(told.code()).isEqualTo(2);
        assertThat(told.err()).contains("rule regular-client", "min_flows=20, not 30", "--replace");
    }

    @Test
    void refusesOtherNetworksAndZones() throws IOException {
        learn(office.day("2026-03-02"));
        Path judged = office.wickedDay("2026-03-03");

        Outcome networks = run("detect", judged, "--baseline", baseline, "--internal", "10.0.0.0/8");
        Outcome servers = run("learn", judged, "--baseline", baseline, "--public", "203.0.113.99");
        Outcome zone = run("detect", judged, "--baseline", baseline, "--time-zone", "Europe/Berlin");
        Outcome same = run("detect", judged, "--baseline", baseline, "--internal", OURS, "--time-zone", "UTC");

        assertThat(networks.code()).isEqualTo(2);
        assertThat(networks.err()).contains("--internal: the baseline", "learned with " + OURS, "not 10.0.0.0/8");
        assertThat(servers.err()).contains("--public: the baseline", "203.0.113.10/32", "not 203.0.113.99/32");
        assertThat(zone.err()).contains("--time-zone: the baseline", "with UTC, not Europe/Berlin");
        assertThat(same.code()).as(same.err()).isZero();
    }

    @Test
    void takesABaselineOrCleanFilesButNotBoth() throws IOException {
        Path day = office.day("2026-03-02");

        Outcome told = run("detect", day, "--baseline", baseline, "--clean", day);

        assertThat(told.code()).isEqualTo(2);
        assertThat(told.err()).contains("--baseline and --clean are both given");
    }

    @Test
    void saysHowToMakeABaselineWhereThereIsNone() throws IOException {
        Outcome told = run("detect", office.day("2026-03-02"), "--baseline", baseline);

        assertThat(told.code()).isEqualTo(2);
        assertThat(told.err()).contains("There is no baseline in " + baseline, "tidemark learn CLEAN…");
    }

    @Test
    void refusesAFolderThatIsNoBaseline() throws IOException {
        Path notes = Files.writeString(Files.createDirectories(baseline).resolve("notes.txt"), "mine");

        Outcome told = run("learn", office.day("2026-03-02"), "--baseline", baseline, "--replace");

        assertThat(told.code()).isEqualTo(2);
        assertThat(told.err()).contains("holds notes.txt", "Nothing was touched");
        assertThat(baseline).isDirectoryContaining(notes::equals);
        assertThat(hashes()).hasSize(1);
    }

    private static Outcome run(Object... words) {
        return Outcome.of(words);
    }

    private Outcome learn(Path... days) {
        return SmallOffice.learn(baseline, days);
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** What all files but the lock hold, by name. */
    private Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(baseline)) {
            for (Path file :
                    files.filter(one -> !one.endsWith(".tidemark-lock")).toList()) {
                hashes.put(file.getFileName().toString(), Arrays.toString(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
