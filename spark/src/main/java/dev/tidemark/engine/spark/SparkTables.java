// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.Workspace;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The tables and views of the engine, or those of one session before them. Each is a temporary view of a Spark session. */
final class SparkTables implements Workspace {
    private final SparkSession session;
    private final Running running;
    private final Shelf shelf;
    private final Misfits misfits;
    private final @Nullable SparkTables engine;
    private final Map<String, Named> named = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong commons = new AtomicLong();
    private long seen;

    /** What a name stands for, and by which change. */
    private record Named(LogicalPlan plan, long change) {}

    private SparkTables(
            SparkSession session, Running running, Shelf shelf, Misfits misfits, @Nullable SparkTables engine) {
        this.session = session;
        this.running = running;
        this.shelf = shelf;
        this.misfits = misfits;
        this.engine = engine;
    }

    static SparkTables shared(SparkSession session, Running running, Shelf shelf, Misfits misfits) {
        return new SparkTables(session, running, shelf, misfits, null);
    }

    /** A workspace of one thread that sees what the engine has named. */
    SparkTables session() {
        long now = changes.get();
        SparkSession clone = session.cloneSession();
        SparkTables own = new SparkTables(clone, running, shelf.of(clone), misfits.ofNone(), this);
        own.seen = now;
        return own;
    }

    void clear() {
        shelf.clear();
    }

    SparkSession spark() {
        return session;
    }

    /** Gives rows a name. */
    void name(Table table, Dataset<Row> rows) {
        rows.createOrReplaceTempView(table.name());
        LogicalPlan plan = ((org.apache.spark.sql.classic.Dataset<Row>) rows).logicalPlan();
        named.put(table.name(), new Named(plan, changes.incrementAndGet()));
    }

    /** Takes over what the engine has named meanwhile. */
    private void catchUp() {
        if (engine == null || engine.changes.get() == seen) {
            return;
        }
        long now = engine.changes.get();
        engine.named.forEach((name, what) -> {
            if (what.change() > seen && !named.containsKey(name)) {
                org.apache.spark.sql.classic.Dataset.ofRows(session, what.plan())
                        .createOrReplaceTempView(name);
            }
        });
        seen = now;
    }

    private Dataset<Row> select(Query query) {
        catchUp();
        return session.sql(SparkSql.of(query));
    }

    /** Work on rows that are computed now. */
    @FunctionalInterface
    interface Use<T> {
        T of(Dataset<Row> rows);
    }

    /** Computes a query; what it defines by WITH and reads more than once is kept meanwhile. */
    <T> T compute(Query query, Use<T> use) {
        catchUp();
        CommonTables common = CommonTables.of(SparkSql.of(query));
        List<Shelf.Kept> kept = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try {
            for (int place = 0; place < common.tables().size(); place++) {
                if (common.readers(place) > 1) {
                    String name = "common_" + commons.incrementAndGet();
                    kept.add(shelf.keep(session.sql(common.select(place))));
                    kept.get(kept.size() - 1).rows().createOrReplaceTempView(name);
                    names.add(name);
                    common = common.kept(place, name);
                }
            }
            return use.of(session.sql(common.select()));
        } finally {
            names.forEach(session.catalog()::dropTempView);
            kept.forEach(shelf::forget);
        }
    }

    @Override
    public void define(Table view, Query query) {
        running.call(query.name(), () -> {
            name(view, select(query));
            return view;
        });
    }

    @Override
    public void alias(Table view, Table target) {
        running.call("table " + target.name(), () -> {
            catchUp();
            name(view, session.table(target.name()));
            return view;
        });
    }

    @Override
    public long keep(Table table, Query query) {
        return running.call(query.name(), () -> {
            Shelf.Kept kept = compute(query, shelf::keep);
            name(table, kept.rows());
            misfits.collect(this, shelf);
            return kept.count();
        });
    }

    @Override
    public void load(Table table, List<Column> columns, Iterable<Object[]> rows) {
        running.call("table " + table.name(), () -> {
            List<StructField> fields = new ArrayList<>();
            columns.forEach(
                    column -> fields.add(DataTypes.createStructField(column.name(), ResultReading.type(column), true)));
            StructType schema = DataTypes.createStructType(fields);
            List<Row> values = new ArrayList<>();
            for (Object[] row : rows) {
                values.add(row(table, columns, row));
            }
            name(table, shelf.load(values, schema));
            return table;
        });
    }

    private static Row row(Table table, List<Column> columns, Object[] values) {
        if (values.length != columns.size()) {
            throw new TidemarkException(
                    ErrorCode.INTERNAL,
                    "A row of " + values.length + " values for the " + columns.size() + " columns of " + table.name());
        }
        Object[] converted = new Object[values.length];
        for (int place = 0; place < values.length; place++) {
            converted[place] = Loading.value(columns.get(place), values[place]);
        }
        return RowFactory.create(converted);
    }

    @Override
    public void drop(Table table) {
        running.call("table " + table.name(), () -> {
            session.catalog().dropTempView(table.name());
            named.remove(table.name());
            misfits.forget(table);
            return table;
        });
    }

    @Override
    public List<Column> columns(Table table) {
        return running.call("columns of " + table.name(), () -> {
            catchUp();
            return ResultReading.columns(session.table(table.name()).schema());
        });
    }

    @Override
    public Rows rows(Query query) {
        return running.call(
                query.name(), () -> compute(query, rows -> ResultReading.rows(rows.schema(), rows.collectAsList())));
    }
}
