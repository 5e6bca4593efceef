// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Table;
import dev.tidemark.finding.Run;
import dev.tidemark.output.FindingTable;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Has an engine write findings as a table. */
final class FoundTable {
    private static final Table FOUND = new Table("found");

    private FoundTable() {}

    static long export(Engine engine, Run run, Path file) {
        List<Column> columns = new ArrayList<>();
        FindingTable.COLUMNS.forEach((name, kind) -> columns.add(new Column(name, type(kind))));
        List<Object[]> rows = FindingTable.rows(run);
        rows.forEach(FoundTable::tellMicros);
        engine.load(FOUND, columns, rows);
        long written =
                engine.export(Query.resource(FoundTable.class, "found.sql").over("found_rows", FOUND), file);
        engine.drop(FOUND);
        return written;
    }

    private static Column.Type type(Class<?> kind) {
        if (kind == Long.class) {
            return Column.Type.BIGINT;
        }
        if (kind == Double.class) {
            return Column.Type.DOUBLE;
        }
        if (kind == Boolean.class) {
            return Column.Type.BOOLEAN;
        }
        return kind == Instant.class ? Column.Type.TIMESTAMP : Column.Type.STRING;
    }

    /** Engines take moments as microseconds. */
    private static void tellMicros(Object[] row) {
        for (int place = 0; place < row.length; place++) {
            if (row[place] instanceof Instant moment) {
                row[place] = ChronoUnit.MICROS.between(Instant.EPOCH, moment);
            }
        }
    }
}
