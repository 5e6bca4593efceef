// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Table;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What has a name in the database, table or view.
 *
 * <p>DuckDB wants to be told which of the two a name is before it drops it. To ask DuckDB costs more than to drop: it then
 * looks through all its views.
 */
final class Names {
    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

    /** The two kinds, by DuckDB's words. */
    enum Kind {
        /** Rows that are kept. */
        TABLE,
        /** Rows that are computed when they are read. */
        VIEW
    }

    /** Null where nothing has the name. */
    @Nullable
    Kind kind(Table table) {
        return kinds.get(table.name());
    }

    void put(Table table, Kind kind) {
        kinds.put(table.name(), kind);
    }

    void remove(Table table) {
        kinds.remove(table.name());
    }
}
