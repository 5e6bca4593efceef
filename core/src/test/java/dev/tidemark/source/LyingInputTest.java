// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are not what they claim. */
final class LyingInputTest {
    private static final String ROWS = String.join("\n", SourceKit.goodRows(300)) + "\n";
    private static final String CSV = SourceKit.HEADER + "\n" + ROWS;

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
    void refusesATruncatedParquetFile() throws Exception {
        String whole = kit.writeParquet("whole.parquet", "SELECT unnest(range(10000)) AS ts");
        byte[] bytes = Files.readAllBytes(Path.of(whole));

        assertRefused(
                kit.write("cut.parquet", Arrays.copyOf(bytes, bytes.length / 2)),
                "cut.parquet begins as Parquet but does not end so: it was cut off. Copy it again.");
    }

    @Test
    void refusesAParquetFileWithAGarbledMiddle() throws Exception {
        byte[] bytes = new byte[2_000];
        new Random(7).nextBytes(bytes);
        System.arraycopy("PAR1".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 4);
        System.arraycopy("PAR1".getBytes(StandardCharsets.US_ASCII), 0, bytes, bytes.length - 4, 4);

        assertRefused(kit.write("garbled.parquet", bytes), "garbled.parquet");
    }

    @Test
    void refusesATruncatedGzipFile() throws Exception {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(CSV);
        for (int number = 0; number < 50_000; number++) {
            text.append(1_700_000_000 + number).append(",192.0.2.1,198.51.100.7,tcp,443,");
            text.append(random.nextInt(1 << 30))
                    .append(',')
                    .append(random.nextInt(1 << 30))
                    .append('\n');
        }
        byte[] bytes = Files.readAllBytes(Path.of(kit.writePacked("whole.csv.gz", text.toString())));

        assertRefused(kit.write("cut.csv.gz", Arrays.copyOf(bytes, bytes.length - 1000)), "cut.csv.gz");
    }

    @Test
    void refusesABinaryFile() throws Exception {
        byte[] bytes = new byte[5_000];
        new Random(7).nextBytes(bytes);

        assertRefused(kit.write("flows.csv", bytes), "flows.csv is binary and no format that is known");
    }

    @ParameterizedTest
    @CsvSource({
        "fd377a585a000004, packed by xz. Unpack it first: xz -dc FILE",
        "425a683931415926535900, packed by bzip2. Unpack it first: bzip2 -dc FILE",
        "04224d186440, packed by lz4. Unpack it first: lz4 -dc FILE",
        "504b030414000000, 'a zip archive, as spreadsheets are too. Unpack it first: unzip FILE'",
        "377abcaf271c0004, a 7z archive. Unpack it first: 7z x FILE"
    })
    void saysHowToUnpackWhatItDoesNot(String bytes, String complaint) throws Exception {
        assertRefused(kit.write("flows.csv", HexFormat.of().parseHex(bytes)), "flows.csv is " + complaint);
    }

    @Test
    void saysThatATarIsToBeUnpackedAlsoInGzip() throws Exception {
        String tar = "f.csv" + "\0".repeat(252) + "ustar\0";

        assertRefused(kit.writePacked("f.csv.gz", tar), "f.csv.gz is a tar archive. Unpack it first:", "tar -xf FILE");
    }

    @Test
    void refusesUtf16AndSaysHowToConvertIt() throws Exception {
        assertRefused(
                kit.write("f.csv", CSV.getBytes(StandardCharsets.UTF_16)), "f.csv is UTF-16 text. Convert it: iconv");
        assertRefused(
                kit.write("g.csv", CSV.getBytes(StandardCharsets.UTF_16LE)), "g.csv is UTF-16 text. Convert it: iconv");
        assertRefused(
                kit.write("h.csv", CSV.getBytes(StandardCharsets.UTF_16BE)), "h.csv is UTF-16 text. Convert it: iconv");
    }

    @Test
    void namesTheColumnsFoundAndTheOptionThatWouldHelp() throws Exception {
        assertRefused(
                kit.write("f.csv", CSV.replace("up_bytes", "bytes_src").replace("src_ip", "ip of source")),
                "f.csv has no column for src_ip, up_bytes that general knows. Columns found: timestamp, ip of source (not used),"
                        + " dst_ip, proto, port, bytes_src (not used), down_bytes. Say which it is, for example --map src_ip='ip of source'"
                        + " --map up_bytes=bytes_src");
    }

    @Test
    void saysWhatEachColumnIsTakenForWhereOneThatLooksRightIsNot() throws Exception {
        assertRefused(
                kit.write("f.csv", "time,src_ip,dst_ip,proto,port,bytes\n1,192.0.2.1,192.0.2.2,tcp,443,9\n"),
                "f.csv has no column for port that netflow-fields knows. Columns found: time (timestamp), src_ip, dst_ip,"
                        + " proto, port (not used), bytes (up_bytes). Say which it is, for example --map port=port");
    }

    @Test
    void saysThatRowsHaveMoreFieldsThanTheFirstLine() throws Exception {
        assertRefused(
                kit.write("f.csv", SourceKit.HEADER + "\n" + ROWS.replace("\n", ",\n")),
                "f.csv is text whose first line has 7 fields and whose rows have 8. The first line must name the columns",
                "add the names that are missing");
        assertRefused(
                kit.write("g.csv", "Flows of Monday\n" + CSV),
                "g.csv is text whose first line has 1 field and whose rows have 7",
                "take away what stands above it (sed 1d)");
    }

    @Test
    void saysThatTextHoldsNulBytes() throws Exception {
        assertRefused(
                kit.write("f.csv", CSV.replace("192.0.2.7,", "192.0.2.7\0,")),
                "f.csv is text with NUL bytes in it. Take them away: tr -d '\\000' < FILE");
    }

    @Test
    void refusesCountsWithAFractionWhichAreThousands() throws Exception {
        String rows =
                "1700000000;192.0.2.1;198.51.100.7;tcp;443;567;2\n1700000001;192.0.2.1;198.51.100.7;tcp;443;1.234;2\n";

        assertRefused(
                kit.write("f.csv", SourceKit.HEADER.replace(',', ';') + "\n" + rows),
                "f.csv:3: 1.234 in the column up_bytes is no whole number. If points part thousands, take them away");
    }

    @Test
    void refusesTextWithoutAHeader() throws Exception {
        assertRefused(kit.write("f.csv", ROWS), "f.csv has no header line: its first line looks like a row");
    }

    @Test
    void refusesAHeaderAlone() throws Exception {
        assertRefused(kit.write("f.csv", SourceKit.HEADER + "\n"), "No flow records found");
    }

    @Test
    void refusesEmptyFilesWhereNothingElseIsGiven() throws Exception {
        assertRefused(kit.write("f.csv", ""), "Without a row: ", "f.csv");
        assertRefused(kit.write("g.csv.gz", ""), "Without a row: ", "g.csv.gz");
        assertRefused(kit.writePacked("h.csv.gz", ""), "Without a row: ", "h.csv.gz");
        assertRefused(kit.write("i.csv", "\n \n"), "Without a row: ", "i.csv");
    }

    @Test
    void refusesJsonThatHoldsNoFlows() throws Exception {
        assertRefused(kit.write("f.json", "[{\"a\": 1}]"), "f.json has no column for timestamp");
        assertRefused(kit.write("g.json", "{\n \"a\": 1\n}"), "g.json has no column for timestamp");
        assertRefused(kit.write("h.json", "[1, 2, [3]]"), "Without a row: ", "h.json");
    }

    @Test
    void readsLineEndsOfWindows() throws Exception {
        assertThat(kit.read(kit.write("f.csv", CSV.replace("\n", "\r\n"))).accepted())
                .isEqualTo(300);
        assertThat(kit.flows("down_bytes")).containsOnly("10");
    }

    @Test
    void readsAByteOrderMark() throws Exception {
        assertThat(kit.read(kit.write("f.csv", "\uFEFF" + CSV)).accepted()).isEqualTo(300);
    }

    @Test
    void readsAByteOrderMarkBeforeJson() throws Exception {
        String row = "{\"timestamp\":%d,\"src_ip\":\"192.0.2.1\",\"dst_ip\":\"198.51.100.7\",\"proto\":\"tcp\","
                + "\"port\":443,\"up_bytes\":1,\"down_bytes\":2}";
        String rows = row.formatted(1_700_000_000) + "%s\n" + row.formatted(1_700_000_001);
        kit.write("lines.json", "\uFEFF" + rows.formatted("") + "\n");
        kit.write("array.json", "\uFEFF[" + rows.formatted(",") + "]\n");
        kit.writePacked("packed.json.gz", "\uFEFF" + rows.formatted("") + "\n");

        SourceFlows flows = kit.read(kit.input().toString());

        assertThat(flows.accepted()).isEqualTo(6);
        assertThat(flows.rejected()).isEmpty();
    }

    @Test
    void readsQuotedFields() throws Exception {
        String quoted = CSV.replaceAll("([^,\n]+)", "\"$1\"");

        assertThat(kit.read(kit.write("f.csv", quoted)).accepted()).isEqualTo(300);
    }

    @Test
    void readsQuotedSeparatorsAndQuotesInColumnsThatAreNotUsed() throws Exception {
        String file = kit.write(
                "f.csv",
                CSV.replaceAll("(?m)$", ",\"a \"\"b\"\", c\"")
                        .replaceFirst(",\"a[^\n]*", ",note")
                        .replaceFirst("\n,\"a[^\n]*$", "\n"));

        assertThat(kit.read(file).accepted()).isEqualTo(300);
    }

    @Test
    void readsTheFirstOfColumnsThatAreCalledAlike() throws Exception {
        String file = kit.write("f.csv", SourceKit.HEADER + ",up_bytes,,\n" + ROWS.replace("\n", ",none,,x\n"));

        assertThat(kit.read(file).accepted()).isEqualTo(300);
        assertThat(kit.flows("up_bytes")).startsWith("0", "1", "2");
    }

    @Test
    void readsOtherEncodingsInColumnsThatAreNotUsed() throws Exception {
        String latin = CSV.replaceAll("(?m)(.)$", "$1,M\u00fcller");

        assertThat(kit.read(kit.write("f.csv", latin.getBytes(StandardCharsets.ISO_8859_1)))
                        .accepted())
                .isEqualTo(300);
    }

    @Test
    void readsAClockThatGoesBack() throws Exception {
        List<String> rows = SourceKit.goodRows(300);
        java.util.Collections.reverse(rows);

        assertThat(kit.read(kit.writeCsv("f.csv", rows.toArray(String[]::new))).accepted())
                .isEqualTo(300);
    }

    @Test
    void losesOnlyTheLastLineOfALogThatIsStillWritten() throws Exception {
        String file = kit.write("f.csv", CSV.substring(0, CSV.length() - 20));

        SourceFlows flows = kit.read(file);

        assertThat(flows.accepted()).isEqualTo(299);
        assertThat(flows.rejected()).isEmpty();
        assertThat(flows.notes()).anyMatch(note -> note.startsWith("The last line is cut") && note.contains("f.csv"));
    }

    @Test
    void losesOnlyTheLastLineOfALogWhoseColumnsBlanksPart() throws Exception {
        String blanks = CSV.replace(',', ' ');
        String file = kit.write("f.log", blanks.substring(0, blanks.length() - 20));

        SourceFlows flows = kit.read(file);

        assertThat(flows.accepted()).isEqualTo(299);
        assertThat(flows.notes()).anyMatch(note -> note.startsWith("The last line is cut"));
    }

    @Test
    void tellsThePackingByContentAndNotByName() throws Exception {
        kit.writePacked("packed.csv", CSV);
        kit.write("plain.csv.gz", CSV);

        assertThat(kit.read(kit.input().toString()).accepted()).isEqualTo(600);
    }

    @Test
    void tellsTheFormatByContentAndNotByName() throws Exception {
        String parquet = kit.writeParquet(
                "flows.parquet",
                "SELECT 1700000000 AS ts, '192.0.2.2' AS sa, '192.0.2.3' AS da, 'udp' AS pr, 53 AS dp, 5 AS sent, 6 AS received");
        Path renamed = Files.move(Path.of(parquet), kit.input().resolve("flows.csv"));

        assertThat(kit.read(renamed.toString()).accepted()).isEqualTo(1);
    }

    private void assertRefused(String file, String... parts) {
        assertThatThrownBy(() -> kit.read(file))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
                .message()
                .contains(parts);
    }
}
