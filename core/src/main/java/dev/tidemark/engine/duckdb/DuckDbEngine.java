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
import dev.tidemark.engine.Workspace;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** DuckDB in this process, in memory, spilling into the work folder. */
public final class DuckDbEngine implements Engine {
    private final RejectedLines rejected = new RejectedLines();
    private volatile @Nullable Database database;
    private volatile @Nullable DuckDbTables tables;

    /** For the service loader. */
    public DuckDbEngine() {}

    @Override
    public String id() {
        return "duckdb";
    }

    @Override
    public Path locate(String address, Map<String, String> options) {
        throw new TidemarkException(
                ErrorCode.USAGE,
                "Cannot reach " + address + ": " + address.substring(0, address.indexOf(':') + 3)
                        + " is reached by the engine spark alone. Add --engine spark, or name a path of this machine.");
    }

    @Override
    public void open(EngineSettings settings, @Nullable ProgressListener listener) {
        if (database != null) {
            throw new IllegalStateException("The engine is open already");
        }
        Database opened = new Database(settings, listener);
        tables = DuckDbTables.shared(opened, rejected);
        database = opened;
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
        scan.files().forEach(DuckDbEngine::checkReadable);
        Database opened = opened();
        List<Path> files = scan.files().stream().map(opened::readable).toList();
        opened.with("files", connection -> {
            try {
                ScanFiles seen = ScanFiles.of(connection, scan, files);
                tables().view(connection, view, ScanSql.select(view, scan, seen));
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
        tables().define(view, query);
    }

    @Override
    public void alias(Table view, Table target) {
        tables().alias(view, target);
    }

    @Override
    public long keep(Table table, Query query) {
        return tables().keep(table, query);
    }

    @Override
    public void load(Table table, List<Column> columns, Iterable<Object[]> rows) {
        tables().load(table, columns, rows);
    }

    @Override
    public void drop(Table table) {
        tables().drop(table);
    }

    @Override
    public List<Column> columns(Table table) {
        return tables().columns(table);
    }

    @Override
    public Rows rows(Query query) {
        return tables().rows(query);
    }

    @Override
    public <T> T inSession(Function<Workspace, T> work) {
        return opened().inSession(work);
    }

    @Override
    public long keepMany(Table table, Query query, long rows, List<Column> columns) {
        return opened().hasRoomFor(rows, columns) ? tables().keep(table, query) : tables().keepInFile(table, query);
    }

    @Override
    public long export(Query query, Path file) {
        Database opened = opened();
        Select select = Select.of(query);
        return ParquetExport.write(
                file,
                aside -> opened.with(query.name(), connection -> opened.running()
                        .update(connection, ParquetExport.sql(select, aside))));
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
        tables = null;
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

    private DuckDbTables tables() {
        DuckDbTables open = tables;
        if (open == null) {
            throw new IllegalStateException("The engine is not open");
        }
        return open;
    }

    private Database opened() {
        Database opened = database;
        if (opened == null) {
            throw new IllegalStateException("The engine is not open");
        }
        return opened;
    }
}
