// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    private Path parent;

    @Test
    void showsNothingBeforeTheCommit() {
        try (RunFolder files = RunFolder.open(parent.resolve("run"))) {
            writeAll(files);

            assertThat(parent.resolve("run")).doesNotExist();
            files.commit();
        }

        assertThat(names(parent)).containsExactly("run");
        assertThat(names(parent.resolve("run")))
                .containsExactly("devices.jsonl", "findings.jsonl", "summary.json", "timings.json");
    }

    @Test
    void keepsTheOtherFilesOfARunThatIsRenewed() throws IOException {
        Path run = parent.resolve("run");
        try (RunFolder files = RunFolder.open(run)) {
            writeAll(files);
            files.write("labels.json", out -> out.accept("who was wicked"));
            files.commit();
        }

        try (RunFolder files = RunFolder.renew(run)) {
            files.write("timings.json", out -> out.accept("anew"));
            files.commit();
        }

        assertThat(run.resolve("labels.json")).hasContent("who was wicked");
        assertThat(run.resolve("timings.json")).hasContent("anew");
        assertThat(names(run)).contains("devices.jsonl", "findings.jsonl", "summary.json");
    }

    @Test
    void leavesNothingBehindWhenStopped() {
        RunFolder files = RunFolder.open(parent.resolve("a/b/run"));
        writeAll(files);

        files.abort();
        files.abort();

        assertThat(names(parent)).isEmpty();
        assertThatThrownBy(() -> writeAll(files))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("stopped");
        assertThatThrownBy(files::commit).isInstanceOf(TidemarkException.class);
        assertThat(names(parent)).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenAWriterFails() {
        assertThatThrownBy(() -> {
                    try (RunFolder files = RunFolder.open(parent.resolve("run"))) {
                        files.write("devices.jsonl", out -> {
                            out.accept("half of");
                            throw new TidemarkException(ErrorCode.INTERNAL, "broken writer");
                        });
                    }
                })
                .hasMessage("broken writer");

        assertThat(names(parent)).isEmpty();
    }

    @Test
    void namesTheFileThatCouldNotBeWritten() throws IOException {
        try (RunFolder files = RunFolder.open(parent.resolve("run"))) {
            Files.delete(parent.resolve(names(parent).get(0)));

            assertThatThrownBy(() -> writeAll(files))
                    .isInstanceOfSatisfying(
                            TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RESOURCES))
                    .hasMessageContaining("devices.jsonl")
                    .hasMessageContaining("--out");
        }
    }

    @Test
    void replacesAnEarlierRunWhole() throws IOException {
        Path run = committed();
        Files.writeString(run.resolve("chart-01-10.20.30.71-beacon-1.png"), "of an earlier run");
        Files.writeString(run.resolve("findings.csv"), "of an earlier run");
        Files.writeString(run.resolve("devices.jsonl"), "old");

        committed();

        assertThat(names(run)).containsExactly("devices.jsonl", "findings.jsonl", "summary.json", "timings.json");
        assertThat(run.resolve("devices.jsonl")).content().contains("10.20.30.71");
    }

    @Test
    void keepsAnEarlierRunWhenStopped() throws IOException {
        Path run = committed();
        Files.writeString(run.resolve("timings.json"), "old");

        try (RunFolder files = RunFolder.open(run)) {
            writeAll(files);
        }

        assertThat(names(run)).containsExactly("devices.jsonl", "findings.jsonl", "summary.json", "timings.json");
        assertThat(run.resolve("timings.json")).hasContent("old");
    }

    @Test
    void replacesOnlyItsLike() throws IOException {
        Path run = committed();
        Path drill = parent.resolve("drill");
        try (RunFolder files = RunFolder.open(drill, OutputKind.DRILL)) {
            files.write("drill.json", out -> out.accept("{\"schema\":1,\"program\":\"tidemark\"}"));
            files.commit();
        }

        assertThatThrownBy(() -> RunFolder.open(run, OutputKind.BACKTEST))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageContaining("holds a Tidemark run and no backtest. Nothing was touched.")
                .hasMessageContaining("that of an earlier backtest");
        assertThatThrownBy(() -> RunFolder.open(drill)).hasMessageContaining("holds a Tidemark drill and no run.");
        assertThat(names(run)).contains("summary.json");
        assertThat(names(drill)).containsExactly("drill.json");
    }

    @Test
    void takesAnEmptyFolder() throws IOException {
        Files.createDirectory(parent.resolve("run"));

        assertThat(names(committed())).hasSize(4);
    }

    @Test
    void followsALinkAndKeepsIt() throws IOException {
        Path run = Files.createDirectory(parent.resolve("true"));
        Files.createSymbolicLink(parent.resolve("run"), run);

        committed();

        assertThat(parent.resolve("run")).isSymbolicLink();
        assertThat(names(run)).hasSize(4);
    }

    @Test
    void refusesAFolderWithOtherFilesAndTouchesNothing() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("run"));
        for (String other : List.of("notes.txt", "summary.json", ".profile")) {
            Files.writeString(folder.resolve(other), "{\"schema\":1,\"mine\":true}");

            assertThatThrownBy(() -> RunFolder.open(folder))
                    .isInstanceOfSatisfying(
                            TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                    .hasMessageContaining(other)
                    .hasMessageContaining("--out");

            assertThat(names(folder)).containsExactly(other);
            Files.delete(folder.resolve(other));
        }
    }

    @Test
    void refusesARunsFolderThatHoldsAFolder() throws IOException {
        Path run = committed();
        Files.createDirectory(run.resolve("photos"));

        assertThatThrownBy(() -> RunFolder.open(run)).hasMessageContaining("photos");

        assertThat(run.resolve("photos")).exists();
    }

    @Test
    void refusesARunsFolderThatHoldsWhatNoRunMayTakeAway() throws IOException {
        Path run = committed();
        for (String foreign : List.of("mine.csv", "allow.yml", "verdicts.jsonl", "clean.parquet", "chart-mine.png")) {
            Files.writeString(run.resolve(foreign), "mine");

            assertThatThrownBy(() -> RunFolder.open(run))
                    .isInstanceOfSatisfying(
                            TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                    .hasMessageContaining(run.toRealPath() + " holds " + foreign)
                    .hasMessageContaining("Move it away, or name another folder with --out");

            assertThat(run.resolve(foreign)).hasContent("mine");
            assertThat(names(run)).hasSize(5);
            Files.delete(run.resolve(foreign));
        }
    }

    @Test
    void sparesWhatCameIntoTheFolderMeanwhile() throws IOException {
        Path run = committed();
        try (RunFolder files = RunFolder.open(run)) {
            writeAll(files);
            Files.writeString(run.resolve("notes.txt"), "mine");
            files.commit();
        }

        assertThat(run.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void leavesWhatPeoplePutIntoARunThatIsRenewed() throws IOException {
        Path run = committed();
        Files.writeString(run.resolve("notes.txt"), "mine");
        Files.writeString(run.resolve("verdicts.jsonl"), "said");
        Files.createDirectory(run.resolve("photos"));

        try (RunFolder files = RunFolder.renew(run)) {
            files.write("timings.json", out -> out.accept("anew"));
            files.commit();
        }

        assertThat(run.resolve("notes.txt")).hasContent("mine");
        assertThat(run.resolve("verdicts.jsonl")).hasContent("said");
        assertThat(run.resolve("timings.json")).hasContent("anew");
        assertThat(names(run)).hasSize(7);
    }

    @Test
    void refusesToWriteWhatCouldNotBeReplaced() {
        try (RunFolder files = RunFolder.open(parent.resolve("run"))) {
            assertThatThrownBy(() -> files.write("findings.xml", out -> out.accept("")))
                    .isInstanceOfSatisfying(
                            TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL))
                    .hasMessageContaining("findings.xml");
        }
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(parent.resolve("run"), "mine");

        assertThatThrownBy(() -> RunFolder.open(file))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE));
        assertThatThrownBy(() -> RunFolder.open(file.resolve("inner")))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE));

        assertThat(file).hasContent("mine");
    }

    @Test
    void removesWhatAKilledProcessLeft() throws IOException {
        Path left = Files.createDirectory(parent.resolve(".run.tidemark-999999999999-0"));
        Files.writeString(left.resolve("devices.jsonl"), "half of");
        Path ours = Files.createDirectory(
                parent.resolve(".run.tidemark-" + ProcessHandle.current().pid() + "-0"));

        committed();

        assertThat(left).doesNotExist();
        assertThat(ours).exists();
    }

    @Test
    void refusesANameThatLeadsOutOfTheFolder() {
        try (RunFolder files = RunFolder.open(parent.resolve("run"))) {
            assertThatThrownBy(() -> files.write("../evil.json", out -> out.accept("")))
                    .isInstanceOf(TidemarkException.class);
        }

        assertThat(names(parent)).isEmpty();
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        Path run = committed();
        String before = Files.readString(run.resolve("findings.jsonl"));

        committed();

        assertThat(run.resolve("findings.jsonl")).hasContent(before);
    }

    private Path committed() {
        Path run = parent.resolve("run");
        try (RunFolder files = RunFolder.open(run)) {
            writeAll(files);
            files.commit();
        }
        return run;
    }

    private static void writeAll(RunFolder files) {
        Writers.ofEveryRun().forEach(writer -> files.write(writer, SampleRun.rich()));
        Timings timings = new Timings(Map.of("read", Duration.ofMillis(120)));
        files.write(timings.fileName(), timings::write);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
