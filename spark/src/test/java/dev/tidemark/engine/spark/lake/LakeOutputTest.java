// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.baseline.BaselineFolder;
import dev.tidemark.baseline.BaselineFolder.Mode;
import dev.tidemark.engine.spark.OneSpark;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.output.RunFolder;
import dev.tidemark.output.RunReader;
import dev.tidemark.settings.ComputeSettings;
import dev.tidemark.source.Addresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run or a baseline appears in a store as it does on this machine: whole or not at all. */
class LakeOutputTest {
    private static final String MARK = "summary.json";

    @TempDir
    private Path here;

    @BeforeAll
    static void start() {
        OneSpark.start();
    }

    @Test
    void showsNothingBeforeTheCommit() throws IOException {
        try (RunFolder run = RunFolder.open(there("deep/run"))) {
            write(run, "first");

            assertThat(here.resolve("deep/run")).doesNotExist();
            run.commit();
        }

        assertThat(names("deep")).containsExactly("run");
        assertThat(names("deep/run")).containsExactly("devices.jsonl", "findings.csv", MARK, "timings.json");
        assertThat(here.resolve("deep/run/findings.csv")).hasContent("from here");
    }

    @Test
    void leavesNothingBehindWhenStopped() throws IOException {
        try (RunFolder run = RunFolder.open(there("deep/run"))) {
            write(run, "first");
        }

        assertThat(here.resolve("deep")).doesNotExist();
    }

    @Test
    void leavesNothingBehindWhereTheStoreGivesUpInTheMiddle() throws IOException {
        try (RunFolder run = RunFolder.open(there(LocalLake.STUCK))) {
            write(run, "first");

            assertThatThrownBy(run::commit).hasMessageContaining("the store did not move it");
        }

        assertThat(names("")).isEmpty();
    }

    @Test
    void replacesAnEarlierRunAndItsMarkLast() throws IOException {
        Path earlier = Files.createDirectory(here.resolve(LocalLake.STUCK));
        Files.writeString(earlier.resolve(MARK), mark("earlier"));
        Files.writeString(earlier.resolve("findings.md"), "of an earlier run");

        try (RunFolder run = RunFolder.open(there(LocalLake.STUCK))) {
            write(run, "second");
            assertThatThrownBy(run::commit).isInstanceOf(TidemarkException.class);
        }
        assertThat(earlier.resolve(MARK)).hasContent(mark("earlier"));

        Path run = Files.move(earlier, here.resolve("run"));
        try (RunFolder again = RunFolder.open(there("run"))) {
            write(again, "third");
            again.commit();
        }
        assertThat(names("run")).containsExactly("devices.jsonl", "findings.csv", MARK, "timings.json");
        assertThat(run.resolve(MARK)).hasContent(mark("third"));
    }

    @Test
    void keepsTheOtherFilesOfARunThatIsRenewed() throws IOException {
        try (RunFolder run = RunFolder.open(there("run"))) {
            write(run, "first");
            run.commit();
        }

        try (RunFolder run = RunFolder.renew(there("run"))) {
            run.write("devices.jsonl", out -> out.accept("anew"));
            run.commit();
        }

        assertThat(here.resolve("run/devices.jsonl")).hasContent("anew");
        assertThat(here.resolve("run/findings.csv")).hasContent("from here");
        assertThat(names("run")).hasSize(4);
    }

    @Test
    void refusesAFolderWithOtherFilesAndTouchesNothing() throws IOException {
        Files.writeString(Files.createDirectory(here.resolve("run")).resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> RunFolder.open(there("run")))
                .hasMessageContaining(there("run") + " holds notes.txt, which is no Tidemark run's.");

        assertThat(names("run")).containsExactly("notes.txt");
    }

    @Test
    void saysWhatMayNotBeWrittenBeforeAnythingIsRead() throws IOException {
        assertThatThrownBy(() -> RunFolder.open(there(LocalLake.FORBIDDEN + "/run")))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageStartingWith("Cannot write into " + there(LocalLake.FORBIDDEN + "/run"))
                .hasMessageContaining("Permission denied: user=nobody). Name a folder that you may write with --out.");
        assertThat(names("")).isEmpty();
    }

    @Test
    void aSecondLearningAtTheSameTimeIsRefused() throws IOException {
        try (BaselineFolder first = BaselineFolder.open(there("deep/baseline"), Mode.ADD)) {
            assertThatThrownBy(() -> BaselineFolder.open(there("deep/baseline"), Mode.ADD))
                    .isInstanceOfSatisfying(
                            TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                    .hasMessageContaining("Another `tidemark learn` is writing into " + first.path())
                    .hasMessageContaining("remove " + first.path() + "/.tidemark-lock");
        }

        assertThat(here.resolve("deep")).doesNotExist();
    }

    private Path there(String name) {
        Map<String, String> options = Map.of(LocalLake.SETTING, LocalLake.class.getName());
        return new Addresses(new ComputeSettings("spark", 1, 1 << 30, here, options))
                .path("lake://here" + here + "/" + name);
    }

    private void write(RunFolder run, String text) throws IOException {
        run.write("devices.jsonl", out -> out.accept(text));
        run.write(MARK, out -> out.accept(mark(text)));
        run.write("timings.json", out -> out.accept(text));
        Path copied = Files.writeString(Files.createTempFile("tidemark", ".csv"), "from here");
        run.copy(copied, "findings.csv");
        Files.delete(copied);
    }

    private static String mark(String text) {
        return "{\"schema\":1,\"program\":\"" + RunReader.PROGRAM + "\",\"text\":\"" + text + "\"}";
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(here.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
