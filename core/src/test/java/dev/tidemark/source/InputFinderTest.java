// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.settings.ComputeSettings;
import dev.tidemark.source.InputFile.Named;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputFinderTest {
    @TempDir
    Path folder;

    private Path logs;
    private InputFinder finder;

    @BeforeEach
    void writeFiles() throws Exception {
        logs = Files.createDirectories(folder.resolve("my logs"));
        for (String name : List.of(
                "b.log", "a.log", "2024/c.log.gz", ".hidden", "_SUCCESS", "a_rejected.csv", "x.tmp", ".git/d.log")) {
            Files.createDirectories(logs.resolve(name).getParent());
            Files.writeString(logs.resolve(name), name);
        }
        Path work = Files.createDirectory(folder.resolve("work"));
        finder = new InputFinder(
                work,
                new ByteArrayInputStream("from a pipe".getBytes(StandardCharsets.UTF_8)),
                new ComputeSettings("duckdb", 1, 1 << 30, work));
    }

    @Test
    void findsTheFilesOfAFolderInOrderWithoutTheHiddenOnes() {
        List<InputFile> files = finder.find(List.of(logs.toString()));

        assertThat(files.stream().map(InputFile::name))
                .containsExactly(logs + "/2024/c.log.gz", logs + "/a.log", logs + "/b.log");
        assertThat(files).isNotEmpty().allMatch(file -> file.how() == Named.IN_FOLDER);
    }

    @Test
    void leavesLinksThatLeadRoundInACircle() throws Exception {
        Files.createSymbolicLink(logs.resolve("2024/all"), logs);

        List<InputFile> files = finder.find(List.of(logs.toString()));

        assertThat(files.stream().map(InputFile::name))
                .containsExactly(logs + "/2024/c.log.gz", logs + "/a.log", logs + "/b.log");
        assertThat(files.get(1).notes())
                .containsExactly("Links to a folder that they are in left out: " + logs + "/2024/all.");
    }

    @Test
    void keepsTheOrderOfTheArguments() {
        List<InputFile> files = finder.find(List.of(logs + "/b.log", logs + "/a.log"));

        assertThat(files.stream().map(InputFile::name)).containsExactly(logs + "/b.log", logs + "/a.log");
        assertThat(files).isNotEmpty().allMatch(file -> file.how() == Named.OUTRIGHT);
    }

    @Test
    void readsAFileThatIsNamedTwiceOnce() {
        assertThat(finder.find(List.of(logs + "/a.log", logs.toString(), logs + "/../my logs/a.log")))
                .hasSize(3);
    }

    @Test
    void leavesOutACopyAndNotesItOfTheOriginal() throws Exception {
        Files.writeString(logs.resolve("a-copy.log"), "a.log");
        Files.writeString(logs.resolve("other.log"), "A.log");
        for (String empty : List.of("e1.log", "e2.log")) {
            Files.createFile(logs.resolve(empty));
        }

        List<InputFile> files = finder.find(List.of(logs + "/a.log", logs.toString()));

        assertThat(files.stream().map(InputFile::name))
                .containsExactly(
                        logs + "/a.log",
                        logs + "/2024/c.log.gz",
                        logs + "/b.log",
                        logs + "/e1.log",
                        logs + "/e2.log",
                        logs + "/other.log");
        assertThat(files.get(0).notes())
                .containsExactly(logs + "/a-copy.log holds the same bytes as " + logs + "/a.log and is left out.");
        assertThat(files.subList(1, files.size())).isNotEmpty().allMatch(file -> file.notes()
                .isEmpty());
    }

    @Test
    void findsFilesByPattern() {
        assertThat(names(logs + "/*.log")).containsExactly(logs + "/a.log", logs + "/b.log");
        assertThat(names(logs + "/**.gz")).containsExactly(logs + "/2024/c.log.gz");
        assertThat(names(logs + "/{a,b}.l?g")).containsExactly(logs + "/a.log", logs + "/b.log");
        assertThat(names(folder + "/my*/2024/*")).containsExactly(logs + "/2024/c.log.gz");
    }

    @Test
    void takesAnExistingNameWithSignsOfAPatternAsItIs() throws Exception {
        Path odd = Files.writeString(logs.resolve("a[1].log"), "x");

        assertThat(names(odd.toString())).containsExactly(odd.toString());
    }

    @Test
    void takesTheAddressOfAFileOfThisMachine() {
        assertThat(names("file://" + logs + "/a.log")).containsExactly(logs + "/a.log");
        assertThat(names("file://" + logs + "/*.log")).containsExactly(logs + "/a.log", logs + "/b.log");
    }

    @Test
    void saysWhichEngineReachesWhatLiesElsewhere() {
        assertThatThrownBy(() -> finder.find(List.of("hdfs://store/flows")))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageContaining("hdfs:// is reached by the engine spark alone")
                .hasMessageContaining("--engine spark");
    }

    @Test
    void laysStandardInputDown() throws Exception {
        InputFile file = finder.find(List.of("-")).get(0);

        assertThat(file.name()).isEqualTo("-");
        assertThat(Files.readString(file.path())).isEqualTo("from a pipe");
    }

    @Test
    void takesStandardInputOnce() {
        finder.find(List.of("-"));

        assertThatThrownBy(() -> finder.find(List.of("-")))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageContaining("standard input can be taken only once");
    }

    @Test
    void saysWhatItLookedForWhereNothingIsFound() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertRefused(folder + "/absent.log", "No such file or folder: " + folder + "/absent.log");
        assertRefused(folder + "/*.pcap", "No such file or folder");
        assertRefused(empty.toString(), "looked for files in it and the folders below");
    }

    private void assertRefused(String argument, String message) {
        assertThatThrownBy(() -> finder.find(List.of(argument)))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
                .hasMessageContaining(message);
    }

    private List<String> names(String argument) {
        return finder.find(List.of(argument)).stream().map(InputFile::name).toList();
    }
}
