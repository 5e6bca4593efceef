// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Engines;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Table;
import dev.tidemark.settings.ComputeSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A folder for input and an engine that may read it. */
final class SourceKit implements AutoCloseable {
    static final Table JUDGED = new Table("judged_raw");
    static final Table CLEAN = new Table("clean_raw");
    static final Path FORMATS = Path.of("..", "formats");
    static final FormatCatalog CATALOG = FormatCatalog.load(FORMATS);

    /** The columns by our own names. */
    static final String HEADER = "timestamp,src_ip,dst_ip,proto,port,up_bytes,down_bytes";

    private static final String FLOWS = "SELECT CAST(ts AS STRING) AS ts, src, dst, proto, port, src_port, up_bytes,"
            + " down_bytes, duration_us, up_packets, down_packets, state, file_number FROM judged_raw"
            + " ORDER BY ts, src, dst";

    private final Path input;
    private final Path work;
    private final Engine engine;

    SourceKit(Path folder) throws IOException {
        input = Files.createDirectories(folder.resolve("input"));
        work = Files.createDirectories(folder.resolve("work"));
        engine = Engines.find("duckdb");
        engine.open(new EngineSettings(2, 512L << 20, work, List.of(input, FORMATS), List.of(input)));
    }

    Path input() {
        return input;
    }

    Engine engine() {
        return engine;
    }

    String write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    String write(String name, byte[] bytes) throws IOException {
        Path file = input.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes).toString();
    }

    String writePacked(String name, String text) throws IOException {
        Path file = input.resolve(name);
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(file))) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file.toString();
    }

    /** Lines with our own header. */
    String writeCsv(String name, String... rows) throws IOException {
        return write(name, HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    /** A Parquet file of what a query gives. */
    String writeParquet(String name, String select) {
        Path file = input.resolve(name);
        engine.export(Query.of("parquet", select), file);
        return file.toString();
    }

    /** Possible flows, one a second from 2023-11-14. */
    static List<String> goodRows(int count) {
        List<String> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            rows.add((1_700_000_000 + number) + ",192.0.2." + (number % 200 + 1) + ",198.51.100.7,tcp,443," + number
                    + ",10");
        }
        return rows;
    }

    List<InputFile> find(String... arguments) {
        return new InputFinder(
                        work, new ByteArrayInputStream(new byte[0]), new ComputeSettings("duckdb", 1, 1 << 30, work))
                .find(Arrays.asList(arguments));
    }

    SourceReader reader(SourceSettings settings) {
        return new SourceReader(engine, CATALOG, settings);
    }

    SourceFlows read(String... arguments) {
        return read(SourceSettings.usual(), arguments);
    }

    SourceFlows read(SourceSettings settings, String... arguments) {
        return reader(settings).read(Map.of(JUDGED, find(arguments))).get(JUDGED);
    }

    /** Both sides of a run. */
    Map<Table, SourceFlows> readBoth(SourceSettings settings, String judged, String clean) {
        Map<Table, List<InputFile>> sides = new LinkedHashMap<>();
        sides.put(JUDGED, find(judged));
        sides.put(CLEAN, find(clean));
        return reader(settings).read(sides);
    }

    /** The flows of the judged side in order of time. */
    Rows flows() {
        return engine.rows(Query.of("flows", FLOWS));
    }

    /** One column of the flows, in order of time; nothing as null. */
    List<String> flows(String column) {
        List<String> values = new ArrayList<>();
        for (Rows.Row row : flows()) {
            Object value = row.value(column);
            values.add(value == null ? null : value.toString());
        }
        return values;
    }

    @Override
    public void close() {
        engine.close();
    }
}
