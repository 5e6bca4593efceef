// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.output.FindingWriter;
import dev.tidemark.output.Writers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TriageCommandTest {
    private static final String WICKED = "2001:db8:1::7";

    /** Judged once; each test has a copy. */
    @TempDir
    private static Path office;

    @TempDir
    private Path folder;

    private Path run;

    @BeforeAll
    static void judge() throws IOException {
        assertThat(detect("--out", office.resolve("run")).code()).isZero();
    }

    @BeforeEach
    void copy() throws IOException {
        run = Files.createDirectory(folder.resolve("run"));
        try (Stream<Path> files = Files.list(office.resolve("run"))) {
            for (Path file : files.toList()) {
                Files.copy(file, run.resolve(file.getFileName()));
            }
        }
    }

    private static Outcome detect(Object... more) throws IOException {
        SmallOffice flows = new SmallOffice(office);
        Object[] words = {
            "detect",
            flows.wickedDay("2026-03-04"),
            "--clean",
            flows.day("2026-03-03"),
            "--internal",
            SmallOffice.OURS,
            "--public",
            SmallOffice.SERVER
        };
        return Outcome.of(Stream.concat(Stream.of(words), Stream.of(more)).toArray());
    }

    private Path allow(String entries) throws IOException {
        return Files.writeString(folder.resolve("allow.yml"), "allow:\n" + entries);
    }

    private String file(String name) throws IOException {
        return Files.readString(run.resolve(name));
    }

    @Test
    void explainsADeviceWithWhatIsHiddenOfItAndWhatPeopleSaid() throws IOException {
        Outcome.of("triage", run, "--verdict", "false", "--device", WICKED, "--note", "asked its owner", "--by", "jo");
        Outcome said = Outcome.of("explain", WICKED, run);
        Path allowed = allow("  - {device: \"" + WICKED + "\", why: moved the archive, by: jane}\n");
        Outcome.of("triage", run, "--allow", allowed);

        Outcome hidden = Outcome.of("explain", WICKED.toUpperCase(Locale.ROOT), run);

        assertThat(said.out()).contains("What people said", "asked its owner").doesNotContain("Allowed, and");
        assertThat(hidden.code()).isZero();
        assertThat(hidden.out()).contains("Allowed, and therefore hidden", "moved the archive", "asked its owner");
        assertThat(hidden.out().lines()).isNotEmpty().allMatch(line -> line.length() <= 80);
        assertThat(hidden.out()).startsWith("Allowed by ");
        assertThat(said.out()).doesNotContain("Allowed by ");
    }

    @Test
    void hidesAtOnceWhatIsAllowedAndShowsItAgain() throws IOException {
        String devices = file("devices.jsonl");
        String findings = file("findings.jsonl");
        Path allowed = allow("  - {device: \"" + WICKED + "\", why: moved the archive, by: jane}\n");

        Outcome hidden = Outcome.of("triage", run, "--allow", allowed);
        String without = file("devices.jsonl");
        Outcome again = Outcome.of("triage", run, "--allow", allow("  - {device: 10.99.0.1, why: gone}\n"));

        assertThat(hidden.code()).isZero();
        assertThat(hidden.out()).contains("allow.yml hid ", "moved the archive", "used");
        assertThat(without).doesNotContain(WICKED);
        assertThat(again.out()).contains("unmatched", "matched no finding: device 10.99.0.1");
        assertThat(file("devices.jsonl")).isEqualTo(devices);
        assertThat(file("findings.jsonl")).isEqualTo(findings);
        assertThat(file("hidden.jsonl")).isEmpty();
    }

    @Test
    void givesTheSameWhetherAppliedAtOnceOrLater() throws IOException {
        Path allowed = allow("  - {rule: upload-one-destination, why: the archive moves}\n");
        Path other = folder.resolve("other");

        assertThat(detect("--allow", allowed, "--out", other).code()).isZero();
        Outcome later = Outcome.of("triage", run, "--allow", allowed, "--json");

        assertThat(later.out()).contains("\"hidden_findings\":").doesNotContain("\"hidden_findings\":0");
        for (String name : new String[] {"devices.jsonl", "findings.jsonl", "hidden.jsonl", "summary.json"}) {
            assertThat(file(name)).as(name).isEqualTo(Files.readString(other.resolve(name)));
        }
    }

    @Test
    void saysWhatHasExpired() throws IOException {
        Outcome outcome = Outcome.of(
                "triage", run, "--allow", allow("  - {device: \"" + WICKED + "\", until: 2020-01-01, why: old}\n"));

        assertThat(outcome.out()).contains("expired on 2020-01-01 and hides nothing any more");
        assertThat(file("devices.jsonl")).contains(WICKED);
        assertThat(file("summary.json")).contains("\"state\":\"expired\"");
    }

    @Test
    void keepsVerdictsBesideTheRun() throws IOException {
        Outcome said = Outcome.of(
                "triage", run, "--verdict", "false", "--device", WICKED, "--note", "archive \u001b[2J", "--by", "jane");
        Outcome report = Outcome.of("report", run);
        Outcome asked = Outcome.of("triage", run, "--json");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("What people said", "jane").doesNotContain("\u001b");
        assertThat(report.code()).isZero();
        assertThat(file("verdicts.jsonl"))
                .startsWith("{\"device\":\"" + WICKED + "\",\"rule\":null,\"verdict\":\"false\"");
        assertThat(asked.out()).contains("\"verdict\":\"false\"", "\"by\":\"jane\"");
    }

    @Test
    void hidesInEveryOutputThatTheFolderHolds() throws IOException {
        List<String> exports = Writers.byFormat().values().stream()
                .map(FindingWriter::fileName)
                .toList();
        assertThat(detect(
                                "--out",
                                run,
                                "--format",
                                String.join(",", Writers.byFormat().keySet()) + ",parquet,png")
                        .code())
                .isZero();
        assertThat(file("findings.csv")).contains(WICKED);

        Outcome unchanged = Outcome.of("triage", run, "--allow", allow("  - {device: 10.99.0.1, why: gone}\n"));
        assertThat(run.resolve("findings.parquet")).exists();
        Outcome hidden = Outcome.of(
                "triage", run, "--allow", allow("  - {device: \"" + WICKED + "\", why: moved the archive}\n"));

        assertThat(unchanged.err()).isEmpty();
        assertThat(hidden.err()).startsWith("findings.parquet did not show what is shown now and was removed");
        assertThat(run.resolve("findings.parquet")).doesNotExist();
        for (String export : exports) {
            assertThat(file(export)).as(export).doesNotContain(WICKED);
        }
        try (Stream<Path> files = Files.list(run)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("2001_db8_1__7"));
        }
    }

    @Test
    void aNewRunNeverTakesAwayWhatPeopleSaid() throws IOException {
        Outcome.of("triage", run, "--verdict", "true", "--device", WICKED);

        Outcome again = detect("--out", run);

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("holds verdicts.jsonl", "Move it away");
        assertThat(file("verdicts.jsonl")).contains(WICKED);
    }

    @Test
    void refusesHalfAVerdictAndABadFile() throws IOException {
        assertRefused("needs --device", "triage", run, "--verdict", "true");
        assertRefused("belong to a verdict", "triage", run, "--device", WICKED);
        assertRefused("say true", "triage", run, "--verdict", "perhaps", "--device", WICKED);
        assertRefused("nothing of 10.99.0.1", "triage", run, "--verdict", "true", "--device", "10.99.0.1");
        assertRefused("allow.yml:2: ", "triage", run, "--allow", allow("  - {why: all}\n"));
        assertRefused("so it is no run", "triage", folder);
        assertRefused("missing.yml", "detect", run, "--allow", folder.resolve("missing.yml"));
    }

    private static void assertRefused(String says, Object... words) {
        Outcome outcome = Outcome.of(words);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(says);
    }
}
