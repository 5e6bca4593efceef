// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Column.Type;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Engines;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.place.Networks;
import dev.tidemark.place.Places;
import dev.tidemark.store.FlowStore.Naming;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flows by number, in memory. */
final class FlowStoreTest {
    private static final List<Column> RAW = List.of(
            new Column("file_number", Type.INTEGER),
            new Column("ts", Type.BIGINT),
            new Column("src", Type.STRING),
            new Column("dst", Type.STRING),
            new Column("proto", Type.STRING),
            new Column("port", Type.INTEGER),
            new Column("src_port", Type.INTEGER),
            new Column("up_bytes", Type.BIGINT),
            new Column("down_bytes", Type.BIGINT),
            new Column("duration_us", Type.BIGINT),
            new Column("up_packets", Type.BIGINT),
            new Column("down_packets", Type.BIGINT),
            new Column("state", Type.STRING));
    private static final long HALF_PAST_MIDNIGHT = 1_800_000_000L;

    @TempDir
    Path folder;

    private Engine engine;

    @BeforeEach
    void openEngine() throws Exception {
        Path work = Files.createDirectory(folder.resolve("work"));
        engine = Engines.find("duckdb");
        engine.open(new EngineSettings(2, 256L << 20, work, List.of(), List.of()));
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void countsHoursFromMidnightWestOfGreenwichToo() {
        load("America/New_York", flow(HALF_PAST_MIDNIGHT, "10.0.0.1", "192.0.2.1"));

        Rows.Row flow = rows("SELECT day, hour FROM judged_part_flows").only();
        Rows.Row hours = rows("SELECT day, hour FROM judged_part_hours").only();

        assertThat(flow.integer("day")).isEqualTo(-1);
        assertThat(flow.integer("hour")).isEqualTo(19);
        assertThat(hours.integer("hour")).isEqualTo(19);
    }

    @Test
    void takesTheOffsetOfEachFlowBesideAStrayOfDecadesAgo() {
        List<Object[]> flows = new ArrayList<>(
                Collections.nCopies(2000, flow(micros("2026-07-01T02:00:00Z"), "10.0.0.1", "192.0.2.1")));
        flows.add(flow(micros("1970-01-02T00:00:00Z"), "10.0.0.1", "192.0.2.1"));

        load("Europe/Berlin", flows.toArray(Object[][]::new));

        assertThat(rows("SELECT hour FROM judged_part_hours").only().integer("hour"))
                .isEqualTo(4);
    }

    @Test
    void changesTheOffsetAsOftenAsTheZoneDoes() {
        load(
                "Europe/Berlin",
                flow(micros("2024-03-31T00:59:59Z"), "10.0.0.1", "192.0.2.1"),
                flow(micros("2024-03-31T01:00:00Z"), "10.0.0.2", "192.0.2.1"),
                flow(micros("2025-01-31T11:00:00Z"), "10.0.0.3", "192.0.2.1"),
                flow(micros("2025-07-31T11:00:00Z"), "10.0.0.4", "192.0.2.1"),
                flow(micros("2026-01-31T11:00:00Z"), "10.0.0.5", "192.0.2.1"));

        List<Long> hours = new ArrayList<>();
        rows("SELECT hour FROM judged_part_numbered ORDER BY ts").forEach(row -> hours.add(row.integer("hour")));
        assertThat(hours).containsExactly(1L, 3L, 12L, 13L, 12L);
    }

    @Test
    void showsEveryFlowWithBothEndsNamed() {
        load(
                "UTC",
                flow(HALF_PAST_MIDNIGHT, "10.0.0.1", "192.0.2.1"),
                flow(HALF_PAST_MIDNIGHT, "10.0.0.1", "10.0.0.2"));

        Rows flows = rows("SELECT * FROM judged_part_flows ORDER BY dst");

        assertThat(flows.row(0).value("dst_internal")).isEqualTo(true);
        assertThat(flows.row(1).value("dst_internal")).isEqualTo(false);
        assertThat(flows.row(1).value("src_internal")).isEqualTo(true);
        assertThat(flows.row(1).integer("hour")).isZero();
        assertThat(flows.row(1).value("state")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.2, true, true",
        "10.0.0.1, 192.0.2.1, true, false",
        "192.0.2.1, 10.0.0.1, false, true",
        "192.0.2.1, 192.0.2.2, false, false",
        "10.0.0.1, 224.0.0.251, true, true",
        "169.254.1.1, 10.0.0.1, true, true",
        "169.254.1.1, 224.0.0.251, true, true",
        "192.0.2.1, 224.0.0.251, false, false",
        "169.254.1.1, 192.0.2.1, false, false"
    })
    void countsAddressesOfLocalScopeToTheSideOfTheOtherEnd(String src, String dst, boolean isFromUs, boolean isToUs) {
        load("UTC", flow(HALF_PAST_MIDNIGHT, src, dst));

        Rows.Row flow =
                rows("SELECT src_internal, dst_internal FROM judged_part_flows").only();

        assertThat(flow.value("src_internal")).isEqualTo(isFromUs);
        assertThat(flow.value("dst_internal")).isEqualTo(isToUs);
    }

    @Test
    void takesTwoSpellingsOfAnAddressForOne() {
        load(
                "UTC",
                flow(HALF_PAST_MIDNIGHT, "2001:db8::1", "10.0.0.1"),
                flow(HALF_PAST_MIDNIGHT, "2001:0DB8:0::1", "10.0.0.1"));

        assertThat(rows("SELECT flows FROM judged_part_hours").only().integer("flows"))
                .isEqualTo(2);
    }

    @Test
    void sumsFlowsOfAnHourUp() {
        load(
                "UTC",
                flow(HALF_PAST_MIDNIGHT, "10.0.0.1", "192.0.2.1"),
                flow(HALF_PAST_MIDNIGHT + 1, "10.0.0.1", "192.0.2.1"));

        Rows.Row hour = rows("SELECT * FROM judged_part_hours").only();

        assertThat(hour.integer("flows")).isEqualTo(2);
        assertThat(hour.integer("up_bytes")).isEqualTo(20);
        assertThat(hour.integer("first_ts")).isEqualTo(HALF_PAST_MIDNIGHT);
        assertThat(hour.integer("last_ts")).isEqualTo(HALF_PAST_MIDNIGHT + 1);
    }

    @Test
    void showsFlowsThatAreTooManyForTheMemoryAsTheyAre() {
        Object[] flow = flow(HALF_PAST_MIDNIGHT, "10.0.0.1", "192.0.2.1");
        load("America/New_York", flow);
        Rows.Row kept = rows("SELECT * FROM judged_part_flows").only();

        load(withoutRoom(), "America/New_York", flow);
        Rows.Row read = rows("SELECT * FROM judged_part_flows").only();

        for (Column column : engine.columns(Part.JUDGED.flows())) {
            assertThat(read.value(column.name())).as(column.name()).isEqualTo(kept.value(column.name()));
        }
        assertThat(rows("SELECT flows FROM judged_part_hours").only().integer("flows"))
                .isEqualTo(1);
    }

    /** The engine, but for what it is told of how many rows are to come. */
    private Engine withoutRoom() {
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("keepMany")) {
                        arguments[2] = Long.MAX_VALUE;
                    }
                    return method.invoke(engine, arguments);
                });
    }

    private static long micros(String moment) {
        return Instant.parse(moment).getEpochSecond() * 1_000_000;
    }

    private static Object[] flow(long micros, String src, String dst) {
        return new Object[] {0, micros, src, dst, "tcp", 443, null, 10L, 20L, null, null, null, null};
    }

    private void load(String zone, Object[]... flows) {
        load(engine, zone, flows);
    }

    private void load(Engine into, String zone, Object[]... flows) {
        engine.load(Part.JUDGED.raw(), RAW, List.of(flows));
        new FlowStore(into, ZoneId.of(zone), Places.none())
                .load(Set.of(Part.JUDGED), Networks.parse(List.of("10.0.0.0/8"), List.of()), Naming.NAMED);
    }

    private Rows rows(String sql) {
        return engine.rows(Query.of("test", sql));
    }
}
