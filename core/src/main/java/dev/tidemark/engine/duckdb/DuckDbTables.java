// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.Workspace;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The tables and views that every connection sees, or those of one connection before them. */
final class DuckDbTables implements Workspace {
    private final Database database;
    private final Catalog catalog;
    private final @Nullable DuckDBConnection own;
    private final RejectedLines rejected;

    private DuckDbTables(Database database, Catalog catalog, @Nullable DuckDBConnection own, RejectedLines rejected) {
        this.database = database;
        this.catalog = catalog;
        this.own = own;
        this.rejected = rejected;
    }

    /** Of all connections; each call works on a new one. */
    static DuckDbTables shared(Database database, RejectedLines rejected) {
        return new DuckDbTables(database, Catalog.shared(database.running()), null, rejected);
    }

    /** Of one connection, which no two threads may use at once. */
    static DuckDbTables of(Database database, DuckDBConnection connection) {
        return new DuckDbTables(database, Catalog.own(database.running()), connection, new RejectedLines());
    }

    /** Names a SELECT in DuckDB's own words. */
    void view(DuckDBConnection connection, Table view, String select) throws SQLException {
        catalog.view(connection, view, select);
    }

    @Override
    public void define(Table view, Query query) {
        String sql = Select.of(query).sql();
        with(query.name(), connection -> {
            catalog.view(connection, view, sql);
            return view;
        });
    }

    @Override
    public void alias(Table view, Table target) {
        with("table " + target.name(), connection -> {
            catalog.view(connection, view, "SELECT * FROM " + SqlText.name(target));
            return view;
        });
    }

    @Override
    public long keep(Table table, Query query) {
        Select select = Select.of(query);
        return with(query.name(), connection -> {
            long rows = catalog.table(connection, table, select);
            rejected.collect(connection);
            return rows;
        });
    }

    /** As {@link #keep}, in a file that is gone when the engine is closed. */
    long keepInFile(Table table, Query query) {
        Select select = Select.of(query);
        Path file = database.spillFile(table.name() + ".parquet");
        long rows = ParquetExport.write(
                file,
                aside -> with(query.name(), connection -> {
                    long written = database.running().update(connection, ParquetExport.passingSql(select, aside));
                    rejected.collect(connection);
                    return written;
                }));
        with(query.name(), connection -> {
            catalog.view(connection, table, "SELECT * FROM read_parquet(" + SqlText.file(file) + ")");
            return table;
        });
        return rows;
    }

    @Override
    public void load(Table table, List<Column> columns, Iterable<Object[]> rows) {
        with("table " + table.name(), connection -> {
            catalog.empty(connection, table, Loading.types(columns));
            Loading.load(connection, table, columns, rows, database.running()::check);
            return table;
        });
    }

    @Override
    public void drop(Table table) {
        with("table " + table.name(), connection -> {
            catalog.drop(connection, table);
            return table;
        });
        rejected.forget(table);
    }

    @Override
    public List<Column> columns(Table table) {
        String sql = "SELECT * FROM " + SqlText.name(table);
        return with("columns of " + table.name(), connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return ResultReading.columns(statement.getMetaData());
            }
        });
    }

    @Override
    public Rows rows(Query query) {
        String sql = Select.of(query).sql();
        return with(query.name(), connection -> database.running().use(connection, statement -> {
            try (ResultSet result = statement.executeQuery(sql)) {
                return ResultReading.rows(result);
            }
        }));
    }

    private <T> T with(String name, Database.Task<T> task) {
        return own == null ? database.with(name, task) : database.on(own, name, task);
    }
}
