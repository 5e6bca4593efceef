// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.ProgressListener;
import dev.tidemark.engine.Workspace;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** An open database. Connections are cheap: to duplicate one takes some 20 microseconds. */
final class Database {
    private static final long SHARE_OF_KEPT_ROWS = 8;

    private final EngineSettings settings;
    private final DuckDBConnection root;
    private final Running running;

    Database(EngineSettings settings, @Nullable ProgressListener listener) {
        this.settings = settings;
        this.root = Opening.open(settings, listener != null);
        this.running = new Running(listener);
    }

    /** Work on a connection, with the driver's exceptions. */
    @FunctionalInterface
    interface Task<T> {
        T run(DuckDBConnection connection) throws SQLException;
    }

    Running running() {
        return running;
    }

    /** Works on a connection of its own, so that calls run side by side. */
    <T> T with(String name, Task<T> task) {
        running.check();
        try (DuckDBConnection connection = root.duplicate()) {
            return task.run(connection);
        } catch (SQLException e) {
            throw Failures.of(name, e, settings.workFolder());
        }
    }

    /** Works on a connection that is open. */
    <T> T on(DuckDBConnection connection, String name, Task<T> task) {
        running.check();
        try {
            return task.run(connection);
        } catch (SQLException e) {
            throw Failures.of(name, e, settings.workFolder());
        }
    }

    /** Whether rows take no more than an eighth of the memory: the rest is for what queries hold meanwhile. */
    boolean hasRoomFor(long rows, List<Column> columns) {
        long bytesOfRow = columns.stream().mapToLong(Database::bytes).sum();
        return rows <= settings.memoryBytes() / SHARE_OF_KEPT_ROWS / bytesOfRow;
    }

    /** The path by which DuckDB reads a file. */
    Path readable(Path file) {
        Path real = Opening.real(file);
        return FileLinks.isNeeded(real) ? FileLinks.to(real, Opening.spillFolder(settings)) : real;
    }

    /** A file in the folder that DuckDB spills into, which is removed on closing. */
    Path spillFile(String name) {
        Path folder = Opening.spillFolder(settings);
        try {
            return Files.createDirectories(folder).resolve(name);
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.RESOURCES, "Cannot make " + folder + ": " + e + ". Name another folder by --temp.", e);
        }
    }

    /** As DuckDB lays values of a type into memory, uncompressed; a short text lies in its 16 bytes. */
    private static long bytes(Column column) {
        return switch (column.type()) {
            case BOOLEAN -> 1;
            case INTEGER -> 4;
            case BIGINT, DOUBLE, TIMESTAMP -> 8;
            case STRING, OTHER -> 16;
        };
    }

    /** Lends a connection whose temporary tables and views are a workspace of their own. */
    <T> T inSession(Function<Workspace, T> work) {
        return with("session", connection -> work.apply(DuckDbTables.of(this, connection)));
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
}
