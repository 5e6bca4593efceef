// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Column.Type;
import java.util.List;
import java.util.Set;

/** The columns of encode.sql. */
final class FlowColumns {
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
            new Column("src_internal", Type.BOOLEAN),
            new Column("dst_internal", Type.BOOLEAN),
            new Column("day", Type.INTEGER),
            new Column("hour", Type.INTEGER));

    private FlowColumns() {}

    /** Those that hold something. */
    static List<Column> without(Set<String> absent) {
        return ALL.stream().filter(column -> !absent.contains(column.name())).toList();
    }
}
