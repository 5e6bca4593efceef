// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Engines;
import dev.tidemark.engine.ProgressListener;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Scan;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB, and Spark beside it for whatever a rule says: each SQL text of a rule runs on both over the same rows, and has to give
 * the same. All else is DuckDB's alone, so that the cases of all rules take no longer than their own SQL.
 */
public final class PairedEngine implements Engine {
    private Engine first;
    private final SparkEngine second = new SparkEngine();
    private final ReentrantLock lock = new ReentrantLock();
    private Mirror mirror;

    @Override
    public String id() {
        return "paired";
    }

    @Override
    public Path locate(String address, Map<String, String> options) {
        return Engines.find("duckdb").locate(address, options);
    }

    @Override
    public void open(EngineSettings settings, @Nullable ProgressListener listener) {
        first = Engines.find("duckdb");
        first.open(settings, listener);
        second.open(new EngineSettings(
                settings.threads(),
                settings.memoryBytes(),
                settings.workFolder(),
                settings.readable(),
                settings.writable(),
                OneSpark.FOR_LITTLE));
        mirror = new Mirror(first, second, settings.workFolder());
    }

    @Override
    public String description() {
        return first.description();
    }

    @Override
    public void scan(Table view, Scan scan) {
        first.scan(view, scan);
    }

    @Override
    public void define(Table view, Query query) {
        first.define(view, query);
    }

    @Override
    public void alias(Table view, Table target) {
        first.alias(view, target);
    }

    @Override
    public long keep(Table table, Query query) {
        long rows = first.keep(table, query);
        compare(first, query, () -> first.rows(Query.union("kept", List.of(table))));
        return rows;
    }

    @Override
    public void load(Table table, List<Column> columns, Iterable<Object[]> rows) {
        first.load(table, columns, rows);
    }

    @Override
    public void drop(Table table) {
        first.drop(table);
    }

    @Override
    public List<Column> columns(Table table) {
        return first.columns(table);
    }

    @Override
    public Rows rows(Query query) {
        Rows rows = first.rows(query);
        compare(first, query, () -> rows);
        return rows;
    }

    /** What a rule asked is asked of Spark too. */
    private void compare(Workspace workspace, Query query, Supplier<Rows> expected) {
        if (!Mirror.isOfRule(query)) {
            return;
        }
        lock.lock();
        try {
            mirror.compare(workspace, query, expected.get());
        } finally {
            lock.unlock();
        }
    }

    /** Only of the accused: the same queries over clean days say nothing new. */
    @Override
    public <T> T inSession(Function<Workspace, T> work) {
        return first.inSession(session -> work.apply(new PairedSession(session)));
    }

    /** A session whose questions about the accused are asked of both. */
    private final class PairedSession implements Workspace {
        private final Workspace session;

        private PairedSession(Workspace session) {
            this.session = session;
        }

        @Override
        public void define(Table view, Query query) {
            session.define(view, query);
        }

        @Override
        public void alias(Table view, Table target) {
            session.alias(view, target);
        }

        @Override
        public long keep(Table table, Query query) {
            return session.keep(table, query);
        }

        @Override
        public void load(Table table, List<Column> columns, Iterable<Object[]> rows) {
            session.load(table, columns, rows);
        }

        @Override
        public void drop(Table table) {
            session.drop(table);
        }

        @Override
        public List<Column> columns(Table table) {
            return session.columns(table);
        }

        @Override
        public Rows rows(Query query) {
            Rows rows = session.rows(query);
            if (Mirror.isOfAccused(query)) {
                compare(session, query, () -> rows);
            }
            return rows;
        }
    }

    @Override
    public long keepMany(Table table, Query query, long rows, List<Column> columns) {
        return first.keepMany(table, query, rows, columns);
    }

    @Override
    public long export(Query query, Path file) {
        return first.export(query, file);
    }

    @Override
    public void cancel() {
        first.cancel();
        second.cancel();
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
