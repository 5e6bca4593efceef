// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.ProgressListener;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Scan;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.Workspace;
import dev.tidemark.engine.spark.lake.Lake;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Spark in this process, on this machine's cores or on a cluster's. */
public final class SparkEngine implements Engine {
    private volatile @Nullable Open open;

    /** For the service loader. */
    public SparkEngine() {}

    /** What is there while the engine is open. */
    private record Open(Cluster cluster, Running running, SparkTables tables, Misfits misfits, PlainFiles plain) {}

    @Override
    public String id() {
        return "spark";
    }

    /** Before there is a session, by the words that it will be opened with. */
    @Override
    public Path locate(String address, Map<String, String> options) {
        return Attempt.of("opening " + address, () -> Lake.at(address, Cluster.hadoop(options)));
    }

    @Override
    public void open(EngineSettings settings, @Nullable ProgressListener listener) {
        if (open != null) {
            throw new IllegalStateException("The engine is open already");
        }
        Cluster cluster = Attempt.of("starting Spark", () -> Cluster.open(settings));
        Running running = new Running(cluster.session().sparkContext(), listener);
        PlainFiles plain = new PlainFiles(settings.workFolder());
        Misfits misfits = new Misfits(plain);
        Shelf shelf =
                new Shelf(cluster.session(), new org.apache.hadoop.fs.Path(PlainFiles.address(settings.workFolder())));
        open = new Open(
                cluster, running, SparkTables.shared(cluster.session(), running, shelf, misfits), misfits, plain);
    }

    @Override
    public String description() {
        return "Spark " + opened().cluster().version();
    }

    @Override
    public void scan(Table view, Scan scan) {
        Open opened = opened();
        scan.files().forEach(SparkEngine::checkReadable);
        opened.running().call("files of " + view.name(), () -> {
            SparkTables tables = opened.tables();
            tables.name(view, new ScanRows(tables.spark(), opened.plain()).of(scan));
            opened.misfits().forget(view);
            Scan.Text text = text(scan);
            if (text != null) {
                opened.misfits().begin(tables, view, text);
            }
            return view;
        });
    }

    /** The scan of text at the bottom, whose misfits are kept. */
    private static Scan.@Nullable Text text(Scan scan) {
        if (scan instanceof Scan.Picked picked) {
            return text(picked.scan());
        }
        return scan instanceof Scan.Text text ? text : null;
    }

    private static void checkReadable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, "No such file, or it may not be read: " + file + ". Check the name.");
        }
    }

    /** All that is kept goes to files, which crowd out nobody. */
    @Override
    public long keepMany(Table table, Query query, long rows, List<Column> columns) {
        return keep(table, query);
    }

    @Override
    public void define(Table view, Query query) {
        opened().tables().define(view, query);
    }

    @Override
    public void alias(Table view, Table target) {
        opened().tables().alias(view, target);
    }

    @Override
    public long keep(Table table, Query query) {
        return opened().tables().keep(table, query);
    }

    @Override
    public void load(Table table, List<Column> columns, Iterable<Object[]> rows) {
        opened().tables().load(table, columns, rows);
    }

    @Override
    public void drop(Table table) {
        opened().tables().drop(table);
    }

    @Override
    public List<Column> columns(Table table) {
        return opened().tables().columns(table);
    }

    @Override
    public Rows rows(Query query) {
        return opened().tables().rows(query);
    }

    @Override
    public <T> T inSession(Function<Workspace, T> work) {
        SparkTables session = opened().tables().session();
        try {
            return work.apply(session);
        } finally {
            session.clear();
        }
    }

    @Override
    public long export(Query query, Path file) {
        Open opened = opened();
        return opened.running().call(query.name(), () -> {
            opened.tables().compute(query, rows -> SparkExport.write(rows, file));
            return new ParquetRows(opened.tables().spark()).count(file);
        });
    }

    @Override
    public void cancel() {
        Open running = open;
        if (running != null) {
            running.running().stop();
        }
    }

    @Override
    public void close() {
        Open closing = open;
        open = null;
        if (closing != null) {
            closing.running().stop();
            closing.running().close();
            closing.tables().clear();
            closing.cluster().close();
        }
    }

    private Open opened() {
        Open opened = open;
        if (opened == null) {
            throw new IllegalStateException("The engine is not open");
        }
        return opened;
    }
}
