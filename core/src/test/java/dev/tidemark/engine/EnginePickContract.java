// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.Column.Type;
import dev.tidemark.engine.Scan.Packing;
import dev.tidemark.engine.Scan.Pick;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of files under names of ours, records by number, packing by word. */
public abstract class EnginePickContract extends EngineContract {
    private static final Table RAW = new Table("raw");
    private static final List<Column> COLUMNS = List.of(new Column("c0", Type.BIGINT), new Column("c1", Type.STRING));

    @Test
    void givesColumnsNamesOfOursAndConstantsBeside() throws Exception {
        Scan text = text(Packing.BY_NAME, write("a.csv", "1,x\n2,y\n"));
        engine.scan(
                RAW,
                new Scan.Picked(
                        text,
                        List.of(
                                Pick.column("letter", List.of("c1")),
                                Pick.constant("seven", Type.BIGINT, 7L),
                                Pick.constant("none", Type.STRING, null))));

        Rows rows = rows("SELECT letter, seven, none, file_number FROM raw ORDER BY letter");

        assertThat(rows.row(0).text("letter")).isEqualTo("x");
        assertThat(rows.row(0).integer("seven")).isEqualTo(7);
        assertThat(rows.row(0).value("none")).isNull();
        assertThat(rows.row(1).integer("file_number")).isZero();
    }

    @Test
    void reachesIntoJsonObjects() throws Exception {
        Path file = write("a.json", "{\"s\":{\"ip.v\":\"x\",\"n\":1}}\n{\"s\":\"text\"}\n{\"s\":null}\nbroken\n");
        Scan json = new Scan.Json(List.of(file), List.of("s"), Packing.PLAIN);
        engine.scan(
                RAW,
                new Scan.Picked(
                        json, List.of(Pick.column("ip", List.of("s", "ip.v")), Pick.column("n", List.of("s", "n")))));

        Rows rows = rows("SELECT ip, n FROM raw ORDER BY ip NULLS LAST");

        assertThat(rows.size()).isEqualTo(4);
        assertThat(rows.row(0).text("ip")).isEqualTo("x");
        assertThat(rows.row(0).text("n")).isEqualTo("1");
        assertThat(rows.row(1).value("ip")).isNull();
    }

    @Test
    void picksColumnsWithAnyNameFromParquet() throws Exception {
        Path file = input.resolve("a.parquet");
        engine.export(
                Query.of("test", "SELECT 1 AS `a \"b\" c.d`"),
                Files.createDirectories(output).resolve("a.parquet"));
        Files.copy(output.resolve("a.parquet"), file);
        engine.scan(
                RAW,
                new Scan.Picked(new Scan.Parquet(List.of(file)), List.of(Pick.column("n", List.of("a \"b\" c.d")))));

        assertThat(rows("SELECT n FROM raw").only().integer("n")).isEqualTo(1);
    }

    @Test
    void numbersFilesAndRecordsBesideColumnsThatAreCalledSo() throws Exception {
        Path first = numbered("a.parquet", 1);
        Path second = numbered("b.parquet", 2);
        List<Pick> picks = List.of(Pick.column("n", List.of("file_number")), Pick.column("i", List.of("file_index")));

        engine.scan(RAW, new Scan.Picked(new Scan.Parquet(List.of(first, second)), picks));
        Rows files = rows("SELECT n, i, file_number FROM raw ORDER BY n");
        engine.scan(RAW, new Scan.Picked(new Scan.Numbered(new Scan.Parquet(List.of(first))), picks));
        Rows records = rows("SELECT n, i, record_number FROM raw");
        engine.scan(RAW, new Scan.Parquet(List.of(second)));
        List<String> names =
                engine.columns(RAW).stream().map(Column::name).sorted().toList();

        assertThat(files.row(1).integer("n")).isEqualTo(2);
        assertThat(files.row(1).integer("i")).isEqualTo(9);
        assertThat(files.row(1).integer("file_number")).isEqualTo(1);
        assertThat(records.only().integer("record_number")).isEqualTo(1);
        assertThat(names).containsExactly("file_index", "file_number", "file_row_number");
    }

    private Path numbered(String name, int number) throws Exception {
        Path file = Files.createDirectories(output).resolve(name);
        engine.export(
                Query.of(
                        "test",
                        "SELECT " + number
                                + " AS file_number, 7 AS record_number, 8 AS file_row_number, 9 AS file_index"),
                file);
        return Files.copy(file, input.resolve(name));
    }

    @Test
    void numbersRecordsInTheOrderOfTheFile() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int number = 1; number <= 200_000; number++) {
            lines.append(number).append(",x\n");
        }
        Scan text = text(Packing.BY_NAME, write("a.csv", lines.toString()));
        engine.scan(RAW, new Scan.Picked(new Scan.Numbered(text), List.of(Pick.column("n", List.of("c0")))));

        Rows rows = rows("SELECT count(*) AS records, count(*) FILTER (WHERE n = record_number) AS alike FROM raw");

        assertThat(rows.only().integer("records")).isEqualTo(200_000);
        assertThat(rows.only().integer("alike")).isEqualTo(200_000);
    }

    @Test
    void believesTheWordAboutPackingAndNotTheName() throws Exception {
        Path plain = write("plain.gz", "1,x\n");
        Path packed = input.resolve("packed.csv");
        try (GZIPOutputStream stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
            stream.write("2,y\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        engine.scan(RAW, text(Packing.PLAIN, plain));
        assertThat(rows("SELECT c0 FROM raw").only().integer("c0")).isEqualTo(1);

        engine.scan(RAW, text(Packing.GZIP, packed));
        assertThat(rows("SELECT c0 FROM raw").only().integer("c0")).isEqualTo(2);
    }

    @Test
    void trimsSpacesAtBothEndsAlone() {
        Rows rows =
                rows("SELECT trim('  a b ') AS a, trim(' ') AS b, trim(CAST(NULL AS STRING)) AS c, trim('d\t') AS d");

        assertThat(rows.only().text("a")).isEqualTo("a b");
        assertThat(rows.only().text("b")).isEmpty();
        assertThat(rows.only().value("c")).isNull();
        assertThat(rows.only().text("d")).isEqualTo("d\t");
    }

    @Test
    void readsTextsOfTimeInAnyZone() {
        Rows rows = rows(
                "SELECT iso_micros('2024-05-01T10:00:00.000001+02:00') AS a, iso_micros('2024-05-01 08:00:00') AS b,"
                        + " iso_micros('noon') AS c");

        assertThat(rows.only().integer("a")).isEqualTo(1_714_550_400_000_001L);
        assertThat(rows.only().integer("b")).isEqualTo(1_714_550_400_000_000L);
        assertThat(rows.only().value("c")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-01 22:00:00 +0200",
                "2024-05-01 22:00:00 +02:00",
                "2024-05-01T22:00:00+02",
                "2024-05-01 20:00:00 Z",
                "2024-05-01 20:00:00 UTC",
                "2024/05/01 20:00:00",
                "2024-5-1 8:00:00 PM",
                "20240501T200000Z",
                "20240501200000"
            })
    void readsTheUsualSpellingsOfAMoment(String text) {
        Rows rows = rows("SELECT iso_micros('" + text + "') AS a");

        assertThat(rows.only().integer("a")).isEqualTo(1_714_593_600_000_000L);
    }

    @Test
    void readsFractionsAfterAComma() {
        Rows rows =
                rows("SELECT iso_micros('2024-05-01 20:00:00,92') AS a, iso_micros('2024-05-01T20:00:00,92Z') AS b");

        assertThat(rows.only().integer("a")).isEqualTo(1_714_593_600_920_000L);
        assertThat(rows.only().integer("b")).isEqualTo(1_714_593_600_920_000L);
    }

    @Test
    void readsDatesThatBeginWithTheDayOrTheMonthAndNumbersOfBase16() {
        Rows rows =
                rows("SELECT day_first_micros('01/05/2024 08:00:00 PM') AS a, day_first_micros('1.5.2024 20:00') AS b,"
                        + " month_first_micros('5/01/2024 22:00:00 +0200') AS e, day_first_micros('17') AS f,"
                        + " hex_number('0x01bb') AS c, hex_number('12') AS d");

        assertThat(rows.only().integer("a")).isEqualTo(1_714_593_600_000_000L);
        assertThat(rows.only().integer("b")).isEqualTo(1_714_593_600_000_000L);
        assertThat(rows.only().integer("e")).isEqualTo(1_714_593_600_000_000L);
        assertThat(rows.only().value("f")).isNull();
        assertThat(rows.only().integer("c")).isEqualTo(443);
        assertThat(rows.only().value("d")).isNull();
    }

    private static Scan text(Packing packing, Path file) {
        return new Scan.Text(List.of(file), COLUMNS, ",", "\"", 0, "", List.of(), packing);
    }
}
