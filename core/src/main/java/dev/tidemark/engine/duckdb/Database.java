// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Table;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * An open database.
 *
 * <p>Every call works on a connection of its own, so that calls run side by side; to duplicate one takes some 20
 * microseconds. Every statement is used once: the driver closes a statement that failed.
 */
final class Database {
    private final EngineSettings settings;
    private final DuckDBConnection root;
    private final Running running = new Running();

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

    /** Forgets what has the name, be it table or view: DuckDB wants to be told which. */
    void drop(DuckDBConnection connection, Table table) throws SQLException {
        String kind = isView(connection, table) ? "VIEW " : "TABLE ";
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP " + kind + "IF EXISTS " + SqlText.name(table));
        }
    }

    boolean isView(DuckDBConnection connection, Table table) throws SQLException {
        String find = "SELECT view_name FROM duckdb_views() WHERE NOT internal AND view_name = $1";
        return use(connection, find, List.of(table.name()), statement -> {
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        });
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
