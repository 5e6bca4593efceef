// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the whole program says of input that it cannot use, and what it leaves behind: nothing. */
final class BadInputTest {
    @TempDir
    private Path folder;

    @Test
    void refusesATruncatedParquetFile() throws IOException {
        Path days = folder.resolve("days");
        assertThat(Outcome.of("demo", "--clean-only", "--devices", 40, "--days", 1, "--out", days)
                        .code())
                .isZero();
        byte[] whole = Files.readAllBytes(days.resolve("clean.parquet"));
        Path cut = Files.write(folder.resolve("cut off.parquet"), Arrays.copyOf(whole, whole.length / 2));

        assertRefused(cut, cut + " begins as Parquet but does not end so: it was cut off. Copy it again.");
    }

    @Test
    void namesTheColumnsOfAFileWithoutOneThatIsNeededAndTheOptionThatHelps() throws IOException {
        Path file = write("flows.csv", FlowRows.csv(300).replace("up_bytes", "octets"));

        assertRefused(
                file,
                file
                        + " has no column for up_bytes that general knows. Columns found: timestamp, src_ip, dst_ip, proto,"
                        + " port, octets (not used), down_bytes.",
                "--map up_bytes=");
        assertThat(Outcome.of("detect", file, "--map", "up_bytes=octets").code())
                .isZero();
    }

    @Test
    void readsFilesWhoseNamesLookLikePatterns() throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs [2026]"));
        Path file = Files.writeString(logs.resolve("conn[1] a*b?.csv"), FlowRows.csv(300));

        assertThat(Outcome.of("detect", file).err()).doesNotContain("Cannot be read");
        assertThat(Outcome.of("detect", file).code()).isZero();
        assertThat(Outcome.of("detect", logs, "--temp", logs).code()).isZero();
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Path file = write("flows.csv", "");

        assertRefused(file, "No flow records found", "Without a row: " + file);
    }

    @Test
    void refusesAFolderWithoutFlows() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other things"));
        Files.writeString(other.resolve("README.txt"), "just words\n");

        assertRefused(other, "No flow records found", "README.txt is text without columns");
    }

    @Test
    void refusesAnEmptyFolder() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("nothing"));

        assertRefused(empty, "No file to read in " + empty);
    }

    @Test
    void refusesWhatIsNotThere() {
        Path missing = folder.resolve("no such.csv");

        assertRefused(missing, "No such file or folder: " + missing);
    }

    @Test
    void refusesABinaryFile() throws IOException {
        byte[] bytes = new byte[5_000];
        new Random(7).nextBytes(bytes);
        Path file = Files.write(folder.resolve("flows.csv"), bytes);

        assertRefused(file, file + " is binary and no format that is known");
    }

    @Test
    void refusesACleanSideThatCannotBeReadEither() throws IOException {
        Path good = write("flows.csv", FlowRows.csv(300));
        Path empty = write("clean.csv", "");
        Path run = folder.resolve("run");

        Outcome outcome = Outcome.of("detect", good, "--clean", empty, "--out", run);

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("Without a row: " + empty);
        assertThat(run).doesNotExist();
    }

    @Test
    void countsAndShowsAFewImpossibleRows() throws IOException {
        Path file = write("flows.csv", FlowRows.csv(spoilt(1_000, 5)));
        Path run = folder.resolve("run");

        Outcome outcome = Outcome.of("detect", file, "--out", run);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("5 rows");
        assertThat(run.resolve("summary.json"))
                .content()
                .contains("\"flows\":995", "bad-port", file + ":2: ", ",70000,");
    }

    @Test
    void refusesManyImpossibleRowsUnlessTheyAreAllowed() throws IOException {
        Path file = write("flows.csv", FlowRows.csv(spoilt(1_000, 50)));

        assertRefused(file, "50 of 1000 rows cannot be flows (5.00 %), more than the 1.00 % allowed", "bad-port: 50");
        assertThat(Outcome.of("detect", file, "--max-rejected", 10).code()).isZero();
    }

    @Test
    void touchesNothingOfAFolderThatIsNoRun() throws IOException {
        Path file = write("flows.csv", FlowRows.csv(300));
        Path mine = Files.createDirectory(folder.resolve("my thesis"));
        Path thesis = Files.writeString(mine.resolve("thesis.txt"), "precious");

        Outcome outcome = Outcome.of("detect", file, "--out", mine);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains(mine + " holds thesis.txt, which is no Tidemark run's", "Nothing was touched");
        assertThat(mine.toFile().list()).containsExactly("thesis.txt");
        assertThat(thesis).hasContent("precious");
    }

    private void assertRefused(Path input, String... parts) {
        Path run = folder.resolve("run");

        Outcome outcome = Outcome.of("detect", input, "--out", run);

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).startsWith("tidemark: ").contains(parts).doesNotContain("our fault");
        assertThat(outcome.out()).isEmpty();
        assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("run") || name.contains(".tidemark-"));
    }

    /** Rows of which the first few have a port that cannot be. */
    private static List<String> spoilt(int rows, int bad) {
        List<String> all = new ArrayList<>(FlowRows.of(rows, "10.0.0."));
        for (int number = 0; number < bad; number++) {
            all.set(number, all.get(number).replace(",443,", ",70000,"));
        }
        return all;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
