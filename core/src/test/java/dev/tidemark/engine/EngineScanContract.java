// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.engine.Column.Type;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files as views. */
public abstract class EngineScanContract extends EngineContract {
    private static final Table RAW = new Table("raw");
    private static final List<Column> COLUMNS =
            List.of(new Column("a", Type.BIGINT), new Column("b", Type.STRING), new Column("c", Type.DOUBLE));

    @Test
    void readsSeparatedTextWithTypes() throws Exception {
        scanText(write("one.csv", "a,b,c\n1,x,0.5\n2,\"y, \"\"z\"\"\",\n"), write("two.csv", "a,b,c\r\n3,-,2\r\n"));

        Rows rows = rows("SELECT a, b, c, file_number FROM raw ORDER BY a");

        assertThat(rows.row(0).value("c")).isEqualTo(0.5);
        assertThat(rows.row(1).text("b")).isEqualTo("y, \"z\"");
        assertThat(rows.row(1).value("c")).isNull();
        assertThat(rows.row(2).value("b")).isNull();
        assertThat(rows.row(2).integer("file_number")).isEqualTo(1);
    }

    @Test
    void readsFilesWhateverTheyAreCalled() throws Exception {
        Path odd = write("a\\b*[1]?.csv", "a,b,c\n1,x,0.5\nten,y,1\n");
        Path other = write("it's *.csv", "a,b,c\n2,x,0.5\n");
        engine.close();
        engine = engine();
        engine.open(new EngineSettings(2, 512L << 20, work, List.of(odd, other), List.of()));

        scanText(odd, other);
        engine.keep(new Table("kept"), Query.of("test", "SELECT * FROM raw"));

        assertThat(texts(rows("SELECT file_number FROM kept ORDER BY a"), "file_number"))
                .containsExactly("0", "1");
        assertThat(texts(rows("SELECT file_number FROM raw_rejected"), "file_number"))
                .containsExactly("0");
    }

    @Test
    void laysLinesThatDoNotFitAside() throws Exception {
        scanText(
                write("good.csv", "a,b,c\n1,x,0.5\n"),
                write("bad.csv", "a,b,c\n1,x,0.5\nten,y,1\n3,z\n4,z,1,2,3\n5,w,much\n6,v,6\n"));

        long kept = engine.keep(new Table("kept"), Query.of("test", "SELECT * FROM raw"));
        Rows rejected = rows("SELECT * FROM raw_rejected ORDER BY line_number");

        assertThat(kept).isEqualTo(3);
        assertThat(texts(rejected, "reason")).containsExactly("bad-value", "missing-field", "extra-field", "bad-value");
        assertThat(texts(rejected, "line_number")).containsExactly("3", "4", "5", "6");
        assertThat(texts(rejected, "file_number")).containsOnly("1");
        assertThat(texts(rejected, "line")).containsExactly("ten,y,1", "3,z", "4,z,1,2,3", "5,w,much");
        assertThat(rejected.row(0).text("field")).isEqualTo("a");
        assertThat(rejected.row(3).text("field")).isEqualTo("c");
    }

    @Test
    void laysLinesAsideWhereAllColumnsAreText() throws Exception {
        List<Column> words = List.of(new Column("a", Column.Type.STRING), new Column("b", Column.Type.STRING));
        Path file = write("words.csv", "a,b\nx,y\nz\n");
        engine.scan(RAW, new Scan.Text(List.of(file), words, ",", "\"", 1, "", List.of(), Scan.Packing.BY_NAME));

        long kept = engine.keep(new Table("kept"), Query.of("test", "SELECT * FROM raw"));

        assertThat(kept).isEqualTo(1);
        assertThat(rows("SELECT count(*) AS n FROM raw").only().integer("n")).isEqualTo(1);
        assertThat(texts(rows("SELECT * FROM raw_rejected"), "line")).containsExactly("z");
    }

    private void scanText(Path... files) {
        engine.scan(
                RAW,
                new Scan.Text(Arrays.asList(files), COLUMNS, ",", "\"", 1, "", List.of("-"), Scan.Packing.BY_NAME));
    }

    private static List<String> texts(Rows rows, String column) {
        return java.util.stream.StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.text(column))
                .toList();
    }

    @Test
    void namesAFileThatIsNotThere() {
        Path missing = input.resolve("missing.parquet");

        assertThatThrownBy(() -> engine.scan(RAW, new Scan.Parquet(List.of(missing))))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
                .hasMessageContaining("missing.parquet");
    }

    @Test
    void namesAParquetFileThatIsNone() throws Exception {
        Path binary =
                Files.write(input.resolve("binary.parquet"), new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});

        assertThatThrownBy(() -> engine.scan(RAW, new Scan.Parquet(List.of(binary))))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
                .hasMessageContaining("binary.parquet")
                .hasMessageContaining("magic bytes");
    }

    @Test
    void readsNewlineDelimitedJsonAsText() throws Exception {
        Path file = write("flows.json", "{\"a\":1,\"id.b\":\"x\",\"in\":{\"c\":2}}\nnot json\n{\"id.b\":null}\n");
        engine.scan(RAW, new Scan.Json(List.of(file), List.of("a", "id.b", "in"), Scan.Packing.BY_NAME));

        Rows rows = rows("SELECT a, `id.b` AS b, `in` AS c, file_number FROM raw ORDER BY a NULLS LAST");

        assertThat(rows.size()).isEqualTo(3);
        assertThat(rows.row(0).text("a")).isEqualTo("1");
        assertThat(rows.row(0).text("b")).isEqualTo("x");
        assertThat(rows.row(0).text("c")).isEqualTo("{\"c\":2}");
        assertThat(rows.row(1).value("a")).isNull();
    }
}
