// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Scan;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.spark.OneSpark;
import dev.tidemark.engine.spark.SparkEngine;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.settings.ComputeSettings;
import dev.tidemark.source.FormatCatalog;
import dev.tidemark.source.InputFile;
import dev.tidemark.source.InputFinder;
import dev.tidemark.source.SourceReader;
import dev.tidemark.source.SourceSettings;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files by the address of a store are what they are by their paths. */
class LakeTest {
    private static final Map<String, String> OPTIONS = options();
    private static final Path FORMATS = Path.of("../formats");
    private static final Table RAW = new Table("raw");
    private static final List<Column> COLUMNS =
            List.of(new Column("a", Column.Type.BIGINT), new Column("b", Column.Type.STRING));

    @TempDir
    private Path folder;

    private String lake;

    @BeforeAll
    static void start() {
        OneSpark.start();
    }

    @BeforeEach
    void writeFiles() throws Exception {
        lake = "lake://here" + folder;
        Path days = Files.createDirectories(folder.resolve("days/day=1"));
        Files.writeString(days.resolve("one two.csv"), "a,b\n1,x\n2,y\n");
        Files.writeString(days.resolve("_SUCCESS"), "");
        try (GZIPOutputStream packed =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("days/three.csv.gz")))) {
            packed.write("a,b\n3,z\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void expandsAFolder() {
        List<InputFile> files = find(lake + "/days");

        assertThat(files)
                .extracting(InputFile::name)
                .containsExactly(lake + "/days/day=1/one two.csv", lake + "/days/three.csv.gz");
        assertThat(files.get(0).path().toUri()).hasToString("lake://here" + folder + "/days/day=1/one%20two.csv");
    }

    @Test
    void expandsAPattern() {
        assertThat(find(lake + "/days/*.gz")).extracting(InputFile::name).containsExactly(lake + "/days/three.csv.gz");
        assertThat(find(lake + "/da*/day=?/[a-z]*.csv")).hasSize(1);
    }

    @Test
    void readsAFileThatIsNamedTwiceOnce() {
        assertThat(find(lake + "/days/three.csv.gz", lake + "/days/../days/three.csv.gz"))
                .hasSize(1);
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThatThrownBy(() -> find(lake + "/none.csv"))
                .hasMessageStartingWith("No such file or folder: " + lake + "/none.csv");
    }

    @Test
    void saysThatNoJarKnowsAScheme() {
        assertBadData("nowhere://here/x", "No FileSystem for scheme \"nowhere\"", "TIDEMARK_SPARK_JARS");
        assertBadData("s3a://bucket/x", "S3AFileSystem not found", "TIDEMARK_SPARK_JARS");
    }

    @Test
    void saysThatAStoreDoesNotAnswer() {
        assertBadData(lake + "/" + LocalLake.LOCKED, "Connection refused", "does the store answer");
    }

    private static Map<String, String> options() {
        Map<String, String> options = new HashMap<>(OneSpark.FOR_LITTLE);
        options.put(LocalLake.SETTING, LocalLake.class.getName());
        return options;
    }

    private void assertBadData(String address, String what, String remedy) {
        assertThatThrownBy(() -> find(address))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
                .hasMessageContaining(address)
                .hasMessageContaining(what)
                .hasMessageContaining(remedy);
    }

    @Test
    void readsTextAsByItsPath() {
        List<String> expected = List.of("0 1 x", "0 2 y", "1 3 z");

        assertThat(text(folder + "/days")).isEqualTo(expected);
        assertThat(text(lake + "/days")).isEqualTo(expected);
    }

    @Test
    void readsParquetAsByItsPath() throws Exception {
        Files.createDirectories(folder.resolve("parquet"));
        for (String name : List.of("p", "q")) {
            try (Engine engine = open()) {
                engine.load(RAW, COLUMNS, List.<Object[]>of(new Object[] {1L, name}, new Object[] {2L, "same"}));
                engine.export(Query.of("raw", "SELECT a, b FROM raw"), folder.resolve("parquet/" + name + ".parquet"));
            }
        }

        List<String> expected = List.of("0 1 p", "0 2 same", "1 1 q", "1 2 same");
        assertThat(rows(new Scan.Parquet(paths(folder + "/parquet")))).isEqualTo(expected);
        assertThat(rows(new Scan.Parquet(paths(lake + "/parquet")))).isEqualTo(expected);
    }

    @Test
    void readsFlowsOfEveryKindAsByTheirPaths() throws Exception {
        Path flows = Files.createDirectories(folder.resolve("flows"));
        Files.copy(FORMATS.resolve("zeek-conn/sample.log"), flows.resolve("conn.log"));
        String csv =
                "timestamp,src_ip,dst_ip,proto,port,up_bytes,down_bytes\n1700000000,192.0.2.1,198.51.100.7,tcp,443,1,2\n";
        Files.writeString(flows.resolve("flows.csv"), csv);
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(flows.resolve("packed.csv.gz")))) {
            packed.write(csv.replace("192.0.2.1", "192.0.2.2").getBytes(StandardCharsets.UTF_8));
        }
        try (Engine engine = open()) {
            engine.export(
                    Query.of(
                            "flows",
                            "SELECT TIMESTAMP '2023-11-14 00:00:00' AS timestamp, '192.0.2.3' AS src_ip, '192.0.2.4' AS dst_ip,"
                                    + " 'udp' AS proto, 53 AS port, 5 AS up_bytes, 6 AS down_bytes"),
                    flows.resolve("flows.parquet"));
        }

        List<String> expected = flows(flows.toString());
        assertThat(expected).hasSizeGreaterThan(3).anyMatch(flow -> flow.contains("192.0.2.3"));
        assertThat(flows(lake + "/flows")).isEqualTo(expected);
    }

    private List<String> flows(String argument) {
        try (Engine engine = open()) {
            Map<Table, List<InputFile>> files = Map.of(RAW, find(argument));
            new SourceReader(engine, FormatCatalog.load(FORMATS), SourceSettings.usual()).read(files);
            Rows rows = engine.rows(Query.of(
                    "raw",
                    "SELECT file_number, CAST(ts AS STRING) AS ts, src, dst, proto, port, up_bytes, down_bytes FROM raw"
                            + " ORDER BY file_number, ts, src, dst, port, up_bytes"));
            return StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.names().stream().map(row::value).toList().toString())
                    .toList();
        }
    }

    @Test
    void readsAFileFromAnyPlaceOn() throws Exception {
        Path file = paths(lake + "/days/day=1").get(0);

        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer piece = ByteBuffer.allocate(4);
            channel.position(8).read(piece);

            assertThat(channel.size()).isEqualTo(12);
            assertThat(piece.array()).asString().isEqualTo("2,y\n");
        }
    }

    private List<InputFile> find(String... arguments) {
        ComputeSettings compute = new ComputeSettings("spark", 1, 1 << 30, folder, OPTIONS);
        return new InputFinder(folder, InputStream.nullInputStream(), compute).find(List.of(arguments));
    }

    private List<Path> paths(String argument) {
        return find(argument).stream().map(InputFile::path).toList();
    }

    private List<String> text(String argument) {
        return rows(new Scan.Text(paths(argument), COLUMNS, ",", "", 1, "", List.of(), Scan.Packing.BY_NAME));
    }

    private List<String> rows(Scan scan) {
        try (Engine engine = open()) {
            engine.scan(RAW, scan);
            Rows rows = engine.rows(
                    Query.of("raw", "SELECT file_number, a, b FROM raw ORDER BY file_number NULLS LAST, a NULLS LAST"));
            return StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.integer("file_number") + " " + row.value("a") + " " + row.text("b"))
                    .toList();
        }
    }

    private Engine open() {
        Engine engine = new SparkEngine();
        engine.open(new EngineSettings(2, 512L << 20, folder, List.of(), List.of(folder), OPTIONS));
        return engine;
    }
}
