// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of lines without an end, of lines without a letter, and small ones that hold gigabytes of either. */
final class BombTest {
    private static final String ROWS = String.join("\n", SourceKit.goodRows(300)) + "\n";
    private static final String CSV = SourceKit.HEADER + "\n" + ROWS;
    private static final String JSON =
            "{\"timestamp\":1700000000,\"src_ip\":\"192.0.2.1\",\"dst_ip\":\"198.51.100.7\",\"proto\":\"tcp\","
                    + "\"port\":443,\"up_bytes\":1,\"down_bytes\":2}\n";

    @TempDir
    Path folder;

    private SourceKit kit;

    @BeforeEach
    void openKit() throws Exception {
        kit = new SourceKit(folder);
    }

    @AfterEach
    void closeKit() {
        kit.close();
    }

    @Test
    void countsALineThatIsLongerThanTheEngineReadsAtOnce() throws Exception {
        String half = ROWS.substring(0, ROWS.indexOf('\n', ROWS.length() / 2) + 1);
        String file = kit.write(
                "f.csv",
                SourceKit.HEADER + "\n" + half + "x".repeat(40_000_000) + "\n" + ROWS.substring(half.length()));

        SourceFlows flows = kit.read(file);

        assertThat(flows.accepted()).isEqualTo(300);
        assertThat(flows.rejected()).singleElement().satisfies(rejected -> assertThat(rejected.reason())
                .isEqualTo("broken-line"));
    }

    @Test
    void countsSuchALineInAPackedFileToo() throws Exception {
        String file = kit.writePacked("f.csv.gz", CSV + "x".repeat(40_000_000) + "\n" + ROWS);

        SourceFlows flows = kit.read(file);

        assertThat(flows.accepted()).isEqualTo(600);
        assertThat(flows.rejected()).singleElement().satisfies(rejected -> assertThat(rejected.reason())
                .isEqualTo("broken-line"));
    }

    @Test
    void refusesAJsonLineLongerThanAnyRecordWithAClearWord() throws Exception {
        assertRefused(
                kit.write("f.json", JSON + "{\"a\":\"" + "x".repeat(100_000_000) + "\"}\n" + JSON),
                "f.json",
                "A line is longer than any flow record");
    }

    @Test
    void readsOrRefusesABombOfGzipWithoutUnpackingItIntoMemory() throws Exception {
        String zeros = bomb("zeros.csv.gz", CSV, (byte) 0);
        String letters = bomb("letters.csv.gz", CSV, (byte) 'x');
        String blanks = bomb("blanks.json.gz", "[", (byte) ' ');

        assertRefused(zeros, "zeros.csv.gz is binary");
        assertThat(kit.read(letters).accepted()).isEqualTo(300);
        assertRefused(blanks, "blanks.json.gz says the same over and over");
    }

    @Test
    void refusesABombOfBlankLinesBeforeAnEngineStepsOverEach() throws Exception {
        String packed = kit.writePacked("packed.csv.gz", CSV + "\n".repeat(40_000_000));
        String plain = kit.write("plain.csv", CSV + "\r\n".repeat(40_000_000));

        assertRefused(packed, "packed.csv.gz holds more than 32 MB of nothing but blank lines");
        assertRefused(plain, "plain.csv holds more than 32 MB of nothing but blank lines");
    }

    @Test
    void readsAFewBlankLines() throws Exception {
        assertThat(kit.read(kit.writePacked("f.csv.gz", CSV + "\n".repeat(100_000)))
                        .accepted())
                .isEqualTo(300);
    }

    @Test
    void countsALineWithoutAnEndInAGzipFileOfManyParts() throws Exception {
        SourceFlows flows = kit.read(parts("f.csv.gz", CSV, (byte) 'x'));

        assertThat(flows.accepted()).isEqualTo(300);
        assertThat(flows.rejected()).singleElement().satisfies(rejected -> assertThat(rejected.reason())
                .isEqualTo("broken-line"));
    }

    @Test
    void refusesBlankLinesInAGzipFileOfManyParts() throws Exception {
        assertRefused(parts("f.csv.gz", CSV, (byte) '\n'), "f.csv.gz holds more than 32 MB of nothing but blank lines");
    }

    @Test
    void readsAGzipFileOfManyHonestParts() throws Exception {
        Path file = kit.input().resolve("f.csv.gz");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(gzip(CSV.getBytes(StandardCharsets.UTF_8)));
            out.write(gzip(ROWS.getBytes(StandardCharsets.UTF_8)));
        }

        assertThat(kit.read(file.toString()).accepted()).isEqualTo(600);
    }

    @Test
    void refusesABombOfZstandardWithoutUnpackingIt() throws Exception {
        for (char filling : new char[] {'x', '\n', ' ', '\0'}) {
            String file = kit.write(
                    "f.csv.zst", new Zstandard().text(CSV).same(filling, 8192).bytes());

            assertRefused(file, "f.csv.zst holds more than 32 MB that say the same over and over", "zstd -d");
        }
    }

    @Test
    void refusesABombOfZstandardThatRepeatsMoreThanAByte() throws Exception {
        Zstandard packed = new Zstandard().text(SourceKit.HEADER + "\n");
        SourceKit.goodRows(100).forEach(row -> packed.text(row + "\n"));
        for (int part = 0; part < 80; part++) {
            packed.text("x".repeat(100)).repeats(7);
        }

        assertRefused(kit.write("f.csv.zst", packed.bytes()), "f.csv.zst holds more than 32 MB that say the same");
    }

    @Test
    void refusesAJsonLineWithoutAnEndPackedByZstandard() throws Exception {
        byte[] bytes = new Zstandard().text(JSON + "{\"a\":\"").same('x', 8192).bytes();

        assertRefused(kit.write("f.json.zst", bytes), "f.json.zst", "A line is longer than any flow record");
    }

    @Test
    void readsZstandardInManyFramesWithOthersBetweenThem() throws Exception {
        byte[] bytes = new Zstandard()
                .text(CSV)
                .end()
                .skipped(1000)
                .text(ROWS)
                .end()
                .text(ROWS)
                .bytes();

        assertThat(kit.read(kit.write("f.csv.zst", bytes)).accepted()).isEqualTo(900);
    }

    @Test
    void readsZstandardThatIsFlushedWithEveryLine() throws Exception {
        Zstandard packed = new Zstandard().text(SourceKit.HEADER + "\n");
        SourceKit.goodRows(2_000).forEach(row -> packed.text(row + "\n"));

        assertThat(kit.read(kit.write("f.csv.zst", packed.bytes())).accepted()).isEqualTo(2_000);
    }

    @Test
    void refusesAZstandardFileThatWasCutOff() throws Exception {
        byte[] bytes = new Zstandard().text(CSV).text(ROWS).bytes();

        assertRefused(
                kit.write("f.csv.zst", Arrays.copyOf(bytes, bytes.length - 100)),
                "f.csv.zst: it ends too early. Is the file whole?");
    }

    @Test
    void namesAZstandardFileThatIsGarbled() throws Exception {
        byte[] bytes = new Zstandard().repeats(3).bytes();

        assertRefused(kit.write("f.csv.zst", bytes), "f.csv.zst", "Is the file whole");
    }

    @Test
    void refusesWhatIsNoTextPackedByZstandard() throws Exception {
        byte[] bytes = new Zstandard().same('\0', 1).bytes();

        assertRefused(kit.write("f.pcap.zst", bytes), "f.pcap.zst is binary, packed by Zstandard", "zstd -d");
    }

    @Test
    void refusesWhatTheEngineTakesForBrokenLinesPackedByZstandard() throws Exception {
        byte[] bytes =
                new Zstandard().text("\0\1\r\0\n\0\r\r\0\"\0\n".repeat(500)).bytes();

        assertRefused(kit.write("f.nf.zst", bytes), "f.nf.zst is binary, packed by Zstandard", "zstd -d");
    }

    @Test
    void refusesJsonOverSeveralLinesPackedByZstandard() throws Exception {
        String object = JSON.strip();

        for (String json : List.of("[" + object + ",\n" + object + "]", "{\n" + object.substring(1))) {
            byte[] bytes = new Zstandard().text(json).bytes();

            assertRefused(
                    kit.write("f.json.zst", bytes), "f.json.zst is JSON, but not one object on each line", "zstd -d");
        }
    }

    @Test
    void refusesABombOfMarkedJsonBeforeItFillsTheDisk() throws Exception {
        String file = kit.writePacked("f.json.gz", "\uFEFF" + JSON + " ".repeat(40_000_000));

        assertRefused(file, "f.json.gz says the same over and over");
    }

    /** A hundred megabytes of one byte, each megabyte in a part of its own. */
    private String parts(String name, String head, byte filling) throws Exception {
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, filling);
        byte[] packed = gzip(piece);
        Path file = kit.input().resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(gzip(head.getBytes(StandardCharsets.UTF_8)));
            for (int number = 0; number < 96; number++) {
                out.write(packed);
            }
        }
        return file.toString();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** A gigabyte of one byte in a few megabytes, more than the tests' memory; packed hastily, which takes long enough. */
    private String bomb(String name, String head, byte filling) throws Exception {
        Path file = kit.input().resolve(name);
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, filling);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file)) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            for (int number = 0; number < 1024; number++) {
                out.write(piece);
            }
        }
        return file.toString();
    }

    private void assertRefused(String file, String... parts) {
        assertThatThrownBy(() -> kit.read(file))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
                .message()
                .contains(parts);
    }
}
