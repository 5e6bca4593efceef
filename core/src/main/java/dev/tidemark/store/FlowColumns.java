// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Column.Type;
import dev.tidemark.engine.Rows;
import dev.tidemark.flow.FlowField;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of number.sql. */
final class FlowColumns {
    /** All of them, in order. */
    static final List<Column> ALL = List.of(
            new Column("ts", Type.BIGINT),
            new Column("src", Type.INTEGER),
            new Column("dst", Type.INTEGER),
            new Column("proto", Type.STRING),
            new Column("port", Type.INTEGER),
            new Column("src_port", Type.INTEGER),
            new Column("up_bytes", Type.BIGINT),
            new Column("down_bytes", Type.BIGINT),
            new Column("duration_us", Type.BIGINT),
            new Column("up_packets", Type.BIGINT),
            new Column("down_packets", Type.BIGINT),
            new Column("state", Type.STRING),
            new Column("day", Type.INTEGER),
            new Column("hour", Type.INTEGER));

    /** Those that a source may not know. */
    private static final Map<String, FlowField> OPTIONAL = Map.of(
            "src_port", FlowField.SRC_PORT,
            "duration_us", FlowField.DURATION,
            "up_packets", FlowField.UP_PACKETS,
            "down_packets", FlowField.DOWN_PACKETS,
            "state", FlowField.STATE);

    private FlowColumns() {}

    /** Those that hold anything, by a row of present.sql. */
    static List<Column> present(Rows.Row row) {
        return ALL.stream()
                .filter(column -> !OPTIONAL.containsKey(column.name()) || row.integer(column.name()) > 0)
                .toList();
    }

    /** The fields of which these columns say nothing. */
    static Set<FlowField> unsaid(List<Column> present) {
        Set<FlowField> unsaid = EnumSet.copyOf(OPTIONAL.values());
        present.forEach(column -> unsaid.remove(OPTIONAL.get(column.name())));
        return unsaid;
    }
}
