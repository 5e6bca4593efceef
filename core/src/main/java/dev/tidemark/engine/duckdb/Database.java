// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.duckdb.Names.Kind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;

/**
 * An open database.
 *
 * <p>Every call works on a connection of its own, so that calls run side by side; to duplicate one takes some 20
 * microseconds. Every statement is used once: the driver closes a statement that failed.
 */
final class Database {
    private final AtomicLong sequence = new AtomicLong();
    private final EngineSettings settings;
    private final DuckDBConnection root;
    private final Running running = new Running();
    private final Names names = new Names();

    Database(EngineSettings settings) {
        this.settings = settings;
        this.root = Opening.open(settings);
    }

    /** Work on a connection, with the driver's exceptions. */
    @FunctionalInterface
    interface Task<T> {
        T run(DuckDBConnection connection) throws SQLException;
    }

    /** What is done with a statement whose values are bound. */
    @FunctionalInterface
    private interface Use<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    Running running() {
        return running;
    }

    <T> T with(String name, Task<T> task) {
        running.check();
        try (DuckDBConnection connection = root.duplicate()) {
            return task.run(connection);
        } catch (SQLException e) {
            throw Failures.of(name, e, settings.workFolder());
        }
    }

    Rows rows(Select select) {
        return with(
                select.name(),
                connection -> use(connection, select.sql(), select.values(), statement -> {
                    try (ResultSet result = statement.executeQuery()) {
                        return ResultReading.rows(result);
                    }
                }));
    }

    List<Column> columns(Table table) {
        String sql = "SELECT * FROM " + SqlText.name(table);
        return with("columns of " + table.name(), connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return ResultReading.columns(statement.getMetaData());
            }
        });
    }

    /** Runs a statement that makes something; returns the number of rows that it wrote. */
    long update(DuckDBConnection connection, String sql, List<Object> values) throws SQLException {
        return use(connection, sql, values, PreparedStatement::executeLargeUpdate);
    }

    /** Names a SELECT; replaces what has the name. */
    void view(DuckDBConnection connection, Table view, String select) throws SQLException {
        if (names.kind(view) == Kind.TABLE) {
            drop(connection, view);
        }
        update(connection, "CREATE OR REPLACE VIEW " + SqlText.name(view) + " AS " + select, List.of());
        names.put(view, Kind.VIEW);
    }

    /** Keeps the rows of a SELECT, which may read what it replaces; returns their number. */
    long table(DuckDBConnection connection, Table table, Select select) throws SQLException {
        if (names.kind(table) == null) {
            return create(connection, table, select);
        }
        // Aside, so that a failure leaves what was there as it was.
        Table aside = new Table("kept_" + sequence.incrementAndGet());
        long rows = create(connection, aside, select);
        drop(connection, table);
        execute(connection, "ALTER TABLE " + SqlText.name(aside) + " RENAME TO " + SqlText.name(table));
        names.remove(aside);
        names.put(table, Kind.TABLE);
        return rows;
    }

    private long create(DuckDBConnection connection, Table table, Select select) throws SQLException {
        String sql = "CREATE TABLE " + SqlText.name(table) + " AS " + select.sql();
        long rows = update(connection, sql, select.values());
        names.put(table, Kind.TABLE);
        return rows;
    }

    /** Makes an empty table of columns as SQL writes them; replaces what has the name. */
    void empty(DuckDBConnection connection, Table table, String columns) throws SQLException {
        drop(connection, table);
        execute(connection, "CREATE TABLE " + SqlText.name(table) + " (" + columns + ")");
        names.put(table, Kind.TABLE);
    }

    /** Forgets what has the name, if anything has. */
    void drop(DuckDBConnection connection, Table table) throws SQLException {
        Kind kind = names.kind(table);
        if (kind != null) {
            execute(connection, "DROP " + kind + " IF EXISTS " + SqlText.name(table));
            names.remove(table);
        }
    }

    private static void execute(DuckDBConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void close() {
        running.stop();
        running.close();
        try {
            root.close();
        } catch (SQLException e) {
            throw Failures.of("closing DuckDB", e, settings.workFolder());
        } finally {
            SpillFolder.remove(Opening.spillFolder(settings));
        }
    }

    private <T> T use(DuckDBConnection connection, String sql, List<Object> values, Use<T> use) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.size(); place++) {
                statement.setObject(place + 1, values.get(place));
            }
            running.begin(statement);
            try {
                return use.run(statement);
            } finally {
                running.end(statement);
            }
        }
    }
}
