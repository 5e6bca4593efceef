// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.Workspace;
import java.util.List;

/** Lays flows that were made up into a workspace, as the store lays others. */
final class PlantedTables {
    private static final List<Column> COLUMNS = List.of(
            new Column("ts", Column.Type.BIGINT),
            new Column("src", Column.Type.INTEGER),
            new Column("dst", Column.Type.INTEGER),
            new Column("proto", Column.Type.STRING),
            new Column("port", Column.Type.INTEGER),
            new Column("src_port", Column.Type.INTEGER),
            new Column("up_bytes", Column.Type.BIGINT),
            new Column("down_bytes", Column.Type.BIGINT),
            new Column("duration_us", Column.Type.BIGINT),
            new Column("up_packets", Column.Type.BIGINT),
            new Column("down_packets", Column.Type.BIGINT),
            new Column("state", Column.Type.STRING),
            new Column("src_internal", Column.Type.BOOLEAN),
            new Column("dst_internal", Column.Type.BOOLEAN),
            new Column("day", Column.Type.INTEGER),
            new Column("hour", Column.Type.INTEGER));

    private PlantedTables() {}

    /** Loads the flows of a day. */
    static void load(Workspace workspace, Table table, List<PlantedFlow> flows, long day) {
        workspace.load(
                table, COLUMNS, flows.stream().map(flow -> row(flow, day)).toList());
    }

    private static Object[] row(PlantedFlow flow, long day) {
        return new Object[] {
            flow.micros(),
            flow.src(),
            flow.dst(),
            flow.proto(),
            flow.port(),
            null,
            flow.upBytes(),
            flow.downBytes(),
            null,
            null,
            null,
            null,
            flow.srcInternal(),
            flow.dstInternal(),
            (int) day,
            flow.hour()
        };
    }
}
