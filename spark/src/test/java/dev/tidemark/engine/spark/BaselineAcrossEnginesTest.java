// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Engines;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Scan;
import dev.tidemark.engine.Table;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one engine writes, the other reads: the files of a baseline. */
class BaselineAcrossEnginesTest {
    private static final Table LEARNED = new Table("learned");
    private static final List<Column> COLUMNS = List.of(
            new Column("day", Column.Type.INTEGER),
            new Column("src", Column.Type.STRING),
            new Column("up_bytes", Column.Type.BIGINT),
            new Column("spread", Column.Type.DOUBLE),
            new Column("internal", Column.Type.BOOLEAN));
    private static final List<Object[]> ROWS = List.of(
            new Object[] {20000, "192.0.2.1", 1L << 40, 0.1, true},
            new Object[] {20001, "2001:db8::1", null, null, false});

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        OneSpark.start();
    }

    @Test
    void duckdbReadsWhatSparkWrote() {
        assertThat(read("duckdb", written("spark"))).containsExactlyElementsOf(expected());
    }

    @Test
    void sparkReadsWhatDuckdbWrote() {
        assertThat(read("spark", written("duckdb"))).containsExactlyElementsOf(expected());
    }

    private static List<String> expected() {
        return List.of("20000 192.0.2.1 1099511627776 0.1 true", "20001 2001:db8::1 null null false");
    }

    private Path written(String engine) {
        Path file = folder.resolve(engine + ".parquet");
        try (Engine writer = open(engine)) {
            writer.load(LEARNED, COLUMNS, ROWS);
            writer.export(
                    Query.of(
                            "learned",
                            "SELECT day, src, up_bytes, spread, internal FROM learned ORDER BY day NULLS LAST"),
                    file);
        }
        return file;
    }

    private List<String> read(String engine, Path file) {
        try (Engine reader = open(engine)) {
            reader.scan(LEARNED, new Scan.Parquet(List.of(file)));
            assertThat(reader.columns(LEARNED).subList(0, COLUMNS.size())).isEqualTo(COLUMNS);
            Rows rows = reader.rows(Query.of(
                    "learned", "SELECT day, src, up_bytes, spread, internal FROM learned ORDER BY day NULLS LAST"));
            return java.util.stream.StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> String.join(
                            " ",
                            row.names().stream()
                                    .map(name -> String.valueOf(row.value(name)))
                                    .toList()))
                    .toList();
        }
    }

    private Engine open(String id) {
        Engine engine = Engines.find(id);
        engine.open(new EngineSettings(2, 512L << 20, folder, List.of(folder), List.of(folder)));
        return engine;
    }
}
