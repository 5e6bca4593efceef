// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.ProgressListener;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Scan;
import dev.tidemark.engine.Table;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DuckDB in this process, in memory, spilling into the work folder. */
public final class DuckDbEngine implements Engine {
    private final RejectedLines rejected = new RejectedLines();
    private volatile @Nullable Database database;

    /** For the service loader. */
    public DuckDbEngine() {}

    @Override
    public String id() {
        return "duckdb";
    }

    @Override
    public void open(EngineSettings settings) {
        if (database != null) {
            throw new IllegalStateException("The engine is open already");
        }
        database = new Database(settings);
    }

    @Override
    public String description() {
        return "DuckDB "
                + rows(Query.of("version", "SELECT version() AS version"))
                        .only()
                        .text("version");
    }

    @Override
    public void scan(Table view, Scan scan) {
        List<Path> files = scan.files().stream().map(Opening::real).toList();
        scan.files().forEach(DuckDbEngine::checkReadable);
        Database opened = opened();
        opened.with("files", connection -> {
            try {
                opened.view(connection, view, ScanSql.select(view, scan, files));
            } catch (SQLException e) {
                throw Failures.ofFiles(files, e);
            }
            rejected.forget(view);
            if (ScanSql.isText(scan)) {
                rejected.begin(connection, view, files);
            }
            return view;
        });
    }

    @Override
    public void define(Table view, Query query) {
        String sql = Select.written(query).sql();
        Database opened = opened();
        opened.with(query.name(), connection -> {
            opened.view(connection, view, sql);
            return view;
        });
    }

    @Override
    public void alias(Table view, Table target) {
        Database opened = opened();
        opened.with("table " + target.name(), connection -> {
            opened.view(connection, view, "SELECT * FROM " + SqlText.name(target));
            return view;
        });
    }

    @Override
    public long keep(Table table, Query query) {
        Select select = Select.bound(query);
        Database opened = opened();
        return opened.with(query.name(), connection -> {
            long rows = opened.table(connection, table, select);
            rejected.collect(connection);
            return rows;
        });
    }

    @Override
    public void load(Table table, List<Column> columns, Iterable<Object[]> rows) {
        Database opened = opened();
        opened.with("table " + table.name(), connection -> {
            opened.empty(connection, table, Loading.types(columns));
            Loading.load(connection, table, columns, rows, opened.running()::check);
            return table;
        });
    }

    @Override
    public void drop(Table table) {
        Database opened = opened();
        opened.with("table " + table.name(), connection -> {
            opened.drop(connection, table);
            return table;
        });
        rejected.forget(table);
    }

    @Override
    public List<Column> columns(Table table) {
        return opened().columns(table);
    }

    @Override
    public Rows rows(Query query) {
        return opened().rows(Select.bound(query));
    }

    @Override
    public long export(Query query, Path file) {
        Database opened = opened();
        Select select = Select.bound(query);
        return ParquetExport.write(
                file,
                aside -> opened.with(
                        query.name(),
                        connection -> opened.update(connection, ParquetExport.sql(select, aside), select.values())));
    }

    @Override
    public void listen(ProgressListener listener) {
        opened().running().listen(listener);
    }

    @Override
    public void cancel() {
        Database running = database;
        if (running != null) {
            running.running().stop();
        }
    }

    @Override
    public void close() {
        Database closing = database;
        database = null;
        if (closing != null) {
            closing.close();
        }
    }

    private static void checkReadable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, "No such file, or it may not be read: " + file + ". Check the name.");
        }
    }

    private Database opened() {
        Database opened = database;
        if (opened == null) {
            throw new IllegalStateException("The engine is not open");
        }
        return opened;
    }
}
