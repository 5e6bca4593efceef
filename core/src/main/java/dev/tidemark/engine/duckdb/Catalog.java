// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Table;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;

/**
 * The tables and views of the database, or of one connection alone.
 *
 * <p>DuckDB wants to be told which of the two a name is before it drops it. To ask DuckDB costs more than to drop: it then
 * looks through all its views.
 */
final class Catalog {
    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();
    private final Running running;
    private final String temporary;

    private Catalog(Running running, String temporary) {
        this.running = running;
        this.temporary = temporary;
    }

    /** Names that every connection sees. */
    static Catalog shared(Running running) {
        return new Catalog(running, "");
    }

    /** Names of a connection, before the shared ones. */
    static Catalog own(Running running) {
        return new Catalog(running, "TEMP ");
    }

    /** The two kinds, by DuckDB's words. */
    private enum Kind {
        /** Rows that are kept. */
        TABLE,
        /** Rows that are computed when they are read. */
        VIEW
    }

    /** Names a SELECT; replaces what has the name. */
    void view(DuckDBConnection connection, Table view, String select) throws SQLException {
        if (kinds.get(view.name()) == Kind.TABLE) {
            drop(connection, view);
        }
        String sql = "CREATE OR REPLACE " + temporary + "VIEW " + SqlText.name(view) + " AS " + select;
        running.update(connection, sql);
        kinds.put(view.name(), Kind.VIEW);
    }

    /** Keeps the rows of a SELECT, which may read what it replaces; returns their number. */
    long table(DuckDBConnection connection, Table table, Select select) throws SQLException {
        if (!kinds.containsKey(table.name())) {
            return fill(connection, table, select);
        }
        // Aside, so that a failure leaves what was there as it was.
        Table aside = new Table("kept_" + sequence.incrementAndGet());
        long rows = fill(connection, aside, select);
        drop(connection, table);
        execute(connection, "ALTER TABLE " + SqlText.name(aside) + " RENAME TO " + SqlText.name(table));
        kinds.remove(aside.name());
        kinds.put(table.name(), Kind.TABLE);
        return rows;
    }

    private long fill(DuckDBConnection connection, Table table, Select select) throws SQLException {
        String sql = "CREATE " + temporary + "TABLE " + SqlText.name(table) + " AS " + select.sql();
        long rows = running.update(connection, sql);
        kinds.put(table.name(), Kind.TABLE);
        return rows;
    }

    /** Makes an empty table of columns as SQL writes them; replaces what has the name. */
    void empty(DuckDBConnection connection, Table table, String columns) throws SQLException {
        drop(connection, table);
        execute(connection, "CREATE " + temporary + "TABLE " + SqlText.name(table) + " (" + columns + ")");
        kinds.put(table.name(), Kind.TABLE);
    }

    /** Forgets what has the name, if anything has. */
    void drop(DuckDBConnection connection, Table table) throws SQLException {
        Kind kind = kinds.get(table.name());
        if (kind != null) {
            execute(connection, "DROP " + kind + " IF EXISTS " + SqlText.name(table));
            kinds.remove(table.name());
        }
    }

    private static void execute(DuckDBConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
