// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Where rows are kept: as Parquet files in the run's folder, so that no lineage grows behind them, memory does not bound them,
 * and a worker that dies takes none of them along. What comes of next to nothing is kept in this process.
 */
final class Shelf {
    /** Below it, to write and read a file costs more than to compute. */
    private static final long LITTLE_BYTES = 1L << 20;
    /** More rows than these are too many to send along with each task. */
    private static final int FEW_ROWS = 20_000;

    private final AtomicLong sequence;
    private final SparkSession session;
    private final Path folder;
    private final ConcurrentLinkedQueue<Path> made = new ConcurrentLinkedQueue<>();

    private Shelf(SparkSession session, Path folder, AtomicLong sequence) {
        this.session = session;
        this.folder = folder;
        this.sequence = sequence;
    }

    Shelf(SparkSession session, Path folder) {
        this(session, folder, new AtomicLong());
    }

    /** A shelf in the same folder whose rows are needed no longer than the session. */
    Shelf of(SparkSession other) {
        return new Shelf(other, folder, sequence);
    }

    /**
     * Rows that are kept.
     *
     * @param rows to be read as often as wanted
     * @param count how many
     * @param folder where they lie, null for this process
     */
    record Kept(Dataset<Row> rows, long count, @Nullable Path folder) {}

    Kept keep(Dataset<Row> rows) {
        if (isLittle(rows)) {
            List<Row> few = rows.limit(FEW_ROWS + 1).collectAsList();
            if (few.size() <= FEW_ROWS) {
                return new Kept(session.createDataFrame(few, rows.schema()), few.size(), null);
            }
        }
        return write(rows);
    }

    /** Rows from Java; many of them are not sent along with each task either. */
    Dataset<Row> load(List<Row> rows, StructType schema) {
        Dataset<Row> local = session.createDataFrame(rows, schema);
        return rows.size() <= FEW_ROWS ? local : write(local).rows();
    }

    private static boolean isLittle(Dataset<Row> rows) {
        LogicalPlan plan = ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .optimizedPlan();
        scala.math.BigInt bytes = scala.math.BigInt.apply(0);
        scala.collection.Iterator<LogicalPlan> leaves = plan.collectLeaves().iterator();
        while (leaves.hasNext()) {
            bytes = bytes.$plus(leaves.next().stats().sizeInBytes());
        }
        return bytes.$less$eq(scala.math.BigInt.apply(LITTLE_BYTES));
    }

    private Kept write(Dataset<Row> rows) {
        Path target = new Path(folder, "kept-" + sequence.incrementAndGet());
        made.add(target);
        rows.write().parquet(target.toString());
        StructType schema = rows.schema();
        Dataset<Row> read = session.read().schema(schema).parquet(target.toString());
        return new Kept(read, count(target), target);
    }

    /** By the footers of the files, without reading a row. */
    private long count(Path target) {
        try {
            Configuration configuration = session.sessionState().newHadoopConf();
            FileSystem files = target.getFileSystem(configuration);
            long rows = 0;
            for (FileStatus file :
                    files.listStatus(target, path -> path.getName().endsWith(".parquet"))) {
                try (ParquetFileReader reader =
                        ParquetFileReader.open(HadoopInputFile.fromStatus(file, configuration))) {
                    rows += reader.getRecordCount();
                }
            }
            return rows;
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.RESOURCES, "Cannot read " + target + " again: " + e, e);
        }
    }

    /** Removes the files of what nobody reads any more. */
    void forget(Kept kept) {
        Path target = kept.folder();
        if (target != null) {
            made.remove(target);
            remove(target);
        }
    }

    /** Forgets what was kept here. */
    void clear() {
        List<Path> folders = new ArrayList<>(made);
        made.clear();
        folders.forEach(this::remove);
    }

    private void remove(Path target) {
        try {
            target.getFileSystem(session.sessionState().newHadoopConf()).delete(target, true);
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.RESOURCES, "Cannot remove " + target + ": " + e, e);
        }
    }
}
