// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.ProgressListener;
import dev.tidemark.engine.QueryFailure;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.QueryProgress;
import org.jspecify.annotations.Nullable;

/** The statements that run now: they can be ended, and a thread asks how far they are while somebody listens. */
final class Running {
    private static final long POLL_NANOS = 50_000_000L;
    private static final long CANCEL_AGAIN_NANOS = 2_000_000L;
    private static final int CANCEL_ATTEMPTS = 500;

    private final Set<DuckDBPreparedStatement> statements = ConcurrentHashMap.newKeySet();
    private volatile boolean isStopped;
    private volatile @Nullable Thread poller;

    Running(@Nullable ProgressListener listener) {
        if (listener != null) {
            Thread thread = new Thread(() -> poll(listener), "tidemark-duckdb-progress");
            thread.setDaemon(true);
            poller = thread;
            thread.start();
        }
    }

    /** What is done with a statement. */
    @FunctionalInterface
    interface Use<T> {
        T run(Statement statement) throws SQLException;
    }

    /** Runs SQL that makes something; returns the number of rows that it wrote. */
    long update(DuckDBConnection connection, String sql) throws SQLException {
        return use(connection, statement -> statement.executeLargeUpdate(sql));
    }

    /** Uses a statement once: the driver closes one that failed, and plans a prepared one twice. */
    <T> T use(DuckDBConnection connection, Use<T> use) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            begin(statement);
            try {
                return use.run(statement);
            } finally {
                statements.remove((DuckDBPreparedStatement) statement);
            }
        }
    }

    private void begin(Statement statement) {
        statements.add((DuckDBPreparedStatement) statement);
        check();
    }

    /** Throws once stopped. */
    void check() {
        if (isStopped) {
            throw QueryFailure.stopped();
        }
    }

    /** Asks again until none runs: a statement that is about to start does not hear the first call. */
    void stop() {
        isStopped = true;
        for (int attempt = 0; attempt < CANCEL_ATTEMPTS && !statements.isEmpty(); attempt++) {
            statements.forEach(Running::cancel);
            LockSupport.parkNanos(CANCEL_AGAIN_NANOS);
        }
    }

    synchronized void close() {
        Thread thread = poller;
        poller = null;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }

    private void poll(ProgressListener listener) {
        while (poller == Thread.currentThread()) {
            LockSupport.parkNanos(this, POLL_NANOS);
            statements.forEach(statement -> tell(listener, statement));
        }
    }

    private static void tell(ProgressListener listener, DuckDBPreparedStatement statement) {
        try {
            QueryProgress progress = statement.getQueryProgress();
            // Before the driver has planned, it says -1.
            if (progress != null && progress.getPercentage() >= 0) {
                listener.progressed(Math.min(1.0, progress.getPercentage() / 100), progress.getRowsProcessed());
            }
        } catch (SQLException e) {
            // It ended meanwhile: there is no progress to tell.
            return;
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            // It ended meanwhile, which is what was asked for.
            return;
        }
    }
}
