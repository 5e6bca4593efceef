// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Table;
import dev.tidemark.pipeline.Listeners.HowFar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes made-up flows one by one and hands them to the engine in batches, which may spill them. */
final class MadeUpFlows implements Consumer<Object[]> {
    private static final int BATCH = 100_000;
    private static final Table ALL = new Table("made_up");
    private static final List<Column> COLUMNS = List.of(
            new Column("timestamp", Column.Type.BIGINT),
            new Column("src_ip", Column.Type.STRING),
            new Column("dst_ip", Column.Type.STRING),
            new Column("proto", Column.Type.STRING),
            new Column("port", Column.Type.INTEGER),
            new Column("up_bytes", Column.Type.BIGINT),
            new Column("down_bytes", Column.Type.BIGINT));

    private final Engine engine;
    private final @Nullable Consumer<HowFar> progress;
    private final List<Table> batches = new ArrayList<>();
    private final List<Object[]> batch = new ArrayList<>();
    private long rows;

    MadeUpFlows(Engine engine, @Nullable Consumer<HowFar> progress) {
        this.engine = engine;
        this.progress = progress;
    }

    @Override
    public void accept(Object[] row) {
        batch.add(row);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** Writes all of them in order of time and forgets them; returns how many. */
    long export(Path file) {
        flush();
        engine.define(ALL, Query.union("made-up flows", batches));
        long written = engine.export(Query.resource(MadeUpFlows.class, "made_up.sql"), file);
        engine.drop(ALL);
        batches.forEach(engine::drop);
        return written;
    }

    private void flush() {
        Table table = new Table("made_up_" + batches.size());
        engine.load(table, COLUMNS, batch);
        batches.add(table);
        rows += batch.size();
        batch.clear();
        if (progress != null) {
            progress.accept(new HowFar(null, rows));
        }
    }
}
