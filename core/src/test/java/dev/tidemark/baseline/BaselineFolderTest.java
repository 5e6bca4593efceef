// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.baseline.BaselineFolder.Content;
import dev.tidemark.baseline.BaselineFolder.Mode;
import dev.tidemark.baseline.Manifest.Frame;
import dev.tidemark.baseline.Manifest.Holds;
import dev.tidemark.baseline.Manifest.Input;
import dev.tidemark.baseline.Manifest.Learned;
import dev.tidemark.baseline.Manifest.LearnedRule;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFolderTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path temp;

    @Test
    void givesBackWhatWasWritten() throws IOException {
        Path target = temp.resolve("deep/baseline");

        Manifest written = learn(target, Mode.ADD, "first");

        assertThat(Baseline.open(target).manifest()).isEqualTo(written);
        assertThat(Baseline.open(target).paths(Holds.HOURS, null)).containsExactly(target.resolve("hours-1.parquet"));
        assertThat(target.resolve("hours-1.parquet")).hasContent("first");
    }

    @Test
    void anInterruptedLearningLeavesTheBaselineOfBefore() throws IOException {
        Path target = temp.resolve("baseline");
        Manifest before = learn(target, Mode.ADD, "first");

        BaselineFolder folder = BaselineFolder.open(target, Mode.REPLACE);
        add(folder, "second");
        folder.abort();

        assertThat(Baseline.open(target).manifest()).isEqualTo(before);
        assertThat(names(target)).containsExactly(".tidemark-lock", "hours-1.parquet", "manifest.json");
        assertThatThrownBy(() -> folder.commit(before)).hasMessageContaining("is as it was");
    }

    @Test
    void anInterruptedFirstLearningLeavesNothing() throws IOException {
        Path target = temp.resolve("deep/baseline");

        try (BaselineFolder folder = BaselineFolder.open(target, Mode.ADD)) {
            add(folder, "first");
        }

        assertThat(temp.resolve("deep")).doesNotExist();
    }

    @Test
    void whoReadsTheBaselineOfBeforeCanFinishWhileItIsReplaced() throws IOException {
        Path target = temp.resolve("baseline");
        learn(target, Mode.ADD, "first");
        Baseline reading = Baseline.open(target);

        learn(target, Mode.REPLACE, "second");

        assertThat(reading.paths(Holds.HOURS, null)).isNotEmpty().allSatisfy(file -> assertThat(file)
                .hasContent("first"));
        assertThat(Baseline.open(target).paths(Holds.HOURS, null)).isNotEmpty().allSatisfy(file -> assertThat(file)
                .hasContent("second"));
    }

    @Test
    void aSecondLearningAtTheSameTimeIsRefused() {
        Path target = temp.resolve("baseline");

        try (BaselineFolder first = BaselineFolder.open(target, Mode.ADD)) {
            assertThatThrownBy(() -> BaselineFolder.open(target, Mode.ADD))
                    .isInstanceOf(TidemarkException.class)
                    .hasMessageContaining("Another `tidemark learn` is writing into " + first.path());
        }
    }

    @Test
    void whatAKilledProcessLeftIsNobodysFolderAndIsRemoved() throws IOException {
        Path target = temp.resolve("baseline");
        Files.createDirectories(target.resolve(".tidemark-new"));
        Files.writeString(target.resolve(".tidemark-new/hours-1.parquet"), "half");
        Files.writeString(target.resolve(".tidemark-lock"), "");

        learn(target, Mode.ADD, "first");

        assertThat(names(target)).containsExactly(".tidemark-lock", "hours-1.parquet", "manifest.json");
    }

    @Test
    void aLearningThatCannotBeginLocksNobodyOut() throws IOException {
        Path target = temp.resolve("baseline");
        Path inTheWay = Files.createDirectories(target.resolve(".tidemark-new/deeper"));
        Files.createFile(inTheWay.resolve("file"));
        assertThatThrownBy(() -> BaselineFolder.open(target, Mode.ADD)).isInstanceOf(TidemarkException.class);

        Files.delete(inTheWay.resolve("file"));

        assertThat(learn(target, Mode.ADD, "first")).isNotNull();
    }

    @Test
    void filesThatNoLearningWroteStay() throws IOException {
        Path target = temp.resolve("baseline");
        learn(target, Mode.ADD, "first");
        Files.writeString(target.resolve("notes.txt"), "mine");

        learn(target, Mode.REPLACE, "second");
        learn(target, Mode.REPLACE, "third");

        assertThat(names(target))
                .containsExactly(".tidemark-lock", "hours-2.parquet", "hours-3.parquet", "manifest.json", "notes.txt");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws IOException {
        Path target = Files.writeString(temp.resolve("baseline"), "mine");

        assertThatThrownBy(() -> BaselineFolder.open(target, Mode.REPLACE)).hasMessageContaining("is a file");
        assertThat(target).hasContent("mine");
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsAMistakeOfUsage() throws IOException {
        Path target = Files.writeString(temp.resolve("mine"), "mine").resolve("baseline");

        assertThatThrownBy(() -> BaselineFolder.open(target, Mode.ADD))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageStartingWith("Cannot write into " + target)
                .hasMessageEndingWith("Name a folder that you may write with --baseline.");
    }

    private Manifest learn(Path target, Mode mode, String text) throws IOException {
        try (BaselineFolder folder = BaselineFolder.open(target, mode)) {
            add(folder, text);
            Manifest manifest = new Manifest(
                    "1.2.3",
                    new Frame("UTC", List.of("10.0.0.0/8"), List.of(), true),
                    List.of(new Learned(
                            folder.number(),
                            List.of(new Input("day.csv", "general", 7, "abc")),
                            NOON,
                            NOON,
                            Map.of(LocalDate.EPOCH, 7L),
                            Map.of("internal-internal", 7L))),
                    List.of(new LearnedRule("regular-client", 2, "def", Map.of("min_flows", "20"))),
                    folder.added());
            folder.commit(manifest);
            return manifest;
        }
    }

    private void add(BaselineFolder folder, String text) throws IOException {
        Path file = temp.resolve(StoredNames.of(StoredNames.HOURS, folder.number()));
        Files.writeString(file, text);
        folder.add(file, new Content(Holds.HOURS, null, List.of(), 7));
        Files.delete(file);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
