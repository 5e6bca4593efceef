// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Engines;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Table;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.FlowField;
import dev.tidemark.settings.ComputeSettings;
import dev.tidemark.source.FormatCatalog;
import dev.tidemark.source.InputFile;
import dev.tidemark.source.InputFinder;
import dev.tidemark.source.RejectedRows;
import dev.tidemark.source.SourceFlows;
import dev.tidemark.source.SourceReader;
import dev.tidemark.source.SourceSettings;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of Spark's catalogues are read as files are: of its own, and of one that settings name. */
class CatalogueTest {
    private static final Table RAW = new Table("raw");
    private static final List<String> EXPECTED = List.of(
            "2023-11-14 22:13:20 192.0.2.1 198.51.100.7 tcp 443 1 2",
            "2023-11-14 22:13:21 192.0.2.1 198.51.100.7 udp 53 3 4");
    private static final String ROWS =
            " VALUES (TIMESTAMP '2023-11-14 22:13:20', '192.0.2.1', '198.51.100.7', 'tcp', 443, 1, 2),"
                    + " (TIMESTAMP '2023-11-14 22:13:21', '192.0.2.1', '198.51.100.7', 'udp', 53, 3, 4)";

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        OneSpark.start();
    }

    @AfterEach
    void dropTables() {
        sql("DROP DATABASE IF EXISTS lake CASCADE");
    }

    @Test
    void readsATableOfSparksOwnCatalogue() {
        create("TIMESTAMP");

        assertThat(read(usual(), "table://lake.flows")).isEqualTo(EXPECTED);
        assertThat(read(usual(), "table://spark_catalog.lake.flows")).isEqualTo(EXPECTED);
    }

    @Test
    void readsTimesWithoutAZoneInUtc() {
        create("TIMESTAMP_NTZ");

        assertThat(read(usual(), "table://lake.flows")).isEqualTo(EXPECTED);
    }

    @Test
    void readsATableOfACatalogueThatSettingsName() throws Exception {
        Path store = folder.resolve("store.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + store)) {
            connection
                    .createStatement()
                    .execute("CREATE TABLE flows AS SELECT * REPLACE (epoch_ms(ts) AS ts) FROM (" + ROWS
                            + ") AS v(ts, src, dst, proto, port, up_bytes, down_bytes)");
        }
        String catalogue = "spark.sql.catalog.shop";
        Map<String, String> options = Map.of(
                catalogue,
                "org.apache.spark.sql.execution.datasources.v2.jdbc.JDBCTableCatalog",
                catalogue + ".url",
                "jdbc:duckdb:" + store,
                catalogue + ".driver",
                "org.duckdb.DuckDBDriver");

        assertThat(read(usual(), options, "table://shop.main.flows")).isEqualTo(EXPECTED);
    }

    @Test
    void mapsColumnsAndReadsSeveralTablesAndFilesTogether() {
        create("TIMESTAMP");
        sql(
                "CREATE TABLE lake.odd USING parquet AS SELECT 1700000002000 AS ts, src AS opener, dst, proto, port, up_bytes,"
                        + " down_bytes FROM lake.flows WHERE port = 53");
        SourceSettings mapped = new SourceSettings(
                null, Map.of(FlowField.SRC_IP, "opener"), null, null, null, SourceSettings.USUAL_REJECTED_SHARE, false);

        assertThat(read(mapped, "table://lake.odd"))
                .containsExactly("2023-11-14 22:13:22 192.0.2.1 198.51.100.7 udp 53 3 4");
        sql("CREATE TABLE lake.more USING parquet AS SELECT * FROM lake.flows WHERE port = 53");
        assertThat(read(usual(), "table://lake.flows", "table://lake.more", "table://lake.flows"))
                .containsExactly(EXPECTED.get(0), EXPECTED.get(1), EXPECTED.get(1));
    }

    @Test
    void countsRowsThatCannotBeFlowsAndShowsThem() {
        create("TIMESTAMP");
        sql("INSERT INTO lake.flows VALUES (NULL, '192.0.2.3', '192.0.2.4', 'tcp', 1, 1, 1),"
                + " (TIMESTAMP '2023-11-14 22:13:22', '192.0.2.3', '192.0.2.4', 'tcp', 99999, 1, 1)");
        SourceSettings patient = new SourceSettings(null, Map.of(), null, null, null, 0.6, false);

        try (Engine engine = open(Map.of())) {
            SourceFlows flows = flows(engine, patient, "table://lake.flows");

            assertThat(flows.rejected()).extracting(RejectedRows::reason).containsExactly("bad-port", "bad-time");
            assertThat(flows.rejected().get(0).examples())
                    .containsExactly("table://lake.flows: 2023-11-14 22:13:22,192.0.2.3,192.0.2.4,tcp,99999,1,1");
            assertThat(flows.files().get(0).rows()).isEqualTo(4);
            assertThat(flows.files().get(0).rejected()).isEqualTo(2);
        }
    }

    @Test
    void readsATableOnceSoThatItMayGrowMeanwhile() {
        create("TIMESTAMP");
        try (Engine engine = open(Map.of())) {
            flows(engine, usual(), "table://lake.flows");
            sql("INSERT INTO lake.flows" + ROWS);

            assertThat(texts(engine)).isEqualTo(EXPECTED);
        }
    }

    @Test
    void saysWhatIsWrongWithAName() {
        assertBadData("table://lake.nothing", "TABLE_OR_VIEW_NOT_FOUND", "spark.sql.catalog");
        assertBadData("table://nowhere.lake.nothing", "nowhere", "spark.sql.catalog");
        assertBadData("table://flows", "names no database", "table://CATALOG.DATABASE.TABLE");
        assertBadData("table://a b.c", "table://a b.c", "Is its name right");
    }

    @Test
    void duckdbSaysWhoReadsTables() {
        try (Engine engine = Engines.find("duckdb")) {
            engine.open(new EngineSettings(1, 512L << 20, folder, List.of(), List.of(folder)));

            assertThatThrownBy(() -> flows(engine, usual(), "table://lake.flows"))
                    .isInstanceOfSatisfying(
                            TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                    .hasMessageContaining("lake.flows")
                    .hasMessageContaining("--engine spark");
        }
    }

    private void assertBadData(String name, String what, String remedy) {
        assertThatThrownBy(() -> read(usual(), name))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_DATA))
                .hasMessageStartingWith("Cannot read " + name)
                .hasMessageContaining(what)
                .hasMessageContaining(remedy);
    }

    private void create(String timeType) {
        sql("CREATE DATABASE lake LOCATION '" + folder.resolve("lake") + "'");
        sql("CREATE TABLE lake.flows (ts " + timeType
                + ", src STRING, dst STRING, proto STRING, port INT, up_bytes BIGINT,"
                + " down_bytes BIGINT) USING parquet");
        sql("INSERT INTO lake.flows" + ROWS);
    }

    /** In UTC, as whoever wrote these tables. */
    private static void sql(String statement) {
        SparkSession session = SparkSession.active().newSession();
        session.conf().set("spark.sql.session.timeZone", "UTC");
        session.sql(statement);
    }

    private static SourceSettings usual() {
        return SourceSettings.usual();
    }

    private List<String> read(SourceSettings settings, String... names) {
        return read(settings, Map.of(), names);
    }

    private List<String> read(SourceSettings settings, Map<String, String> options, String... names) {
        try (Engine engine = open(options)) {
            flows(engine, settings, names);
            return texts(engine);
        }
    }

    private SourceFlows flows(Engine engine, SourceSettings settings, String... names) {
        InputFinder finder = new InputFinder(
                folder, InputStream.nullInputStream(), new ComputeSettings(engine.id(), 1, 1 << 30, folder));
        Map<Table, List<InputFile>> files = Map.of(RAW, finder.find(List.of(names)));
        return new SourceReader(engine, FormatCatalog.load(Path.of("../formats")), settings)
                .read(files)
                .get(RAW);
    }

    private static List<String> texts(Engine engine) {
        Rows rows = engine.rows(Query.of(
                "raw",
                "SELECT CAST(timestamp_micros(ts) AS STRING) AS at, src, dst, proto, port, up_bytes, down_bytes FROM raw"
                        + " ORDER BY ts, port"));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> String.join(
                        " ",
                        row.names().stream()
                                .map(name -> String.valueOf(row.value(name)))
                                .toList()))
                .toList();
    }

    private Engine open(Map<String, String> options) {
        Map<String, String> all = new HashMap<>(OneSpark.FOR_LITTLE);
        all.putAll(options);
        Engine engine = new SparkEngine();
        engine.open(new EngineSettings(2, 512L << 20, folder, List.of(), List.of(folder), all));
        return engine;
    }
}
