// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Scan;
import dev.tidemark.engine.Scan.Packing;
import dev.tidemark.engine.Table;
import java.util.ArrayList;
import java.util.List;

/** Asks the engine for the columns of a Parquet file or a table, and for values only where the type does not say enough. */
final class ParquetSniffer {
    private static final Table PROBE = new Table("source_probe");

    private final Engine engine;

    ParquetSniffer(Engine engine) {
        this.engine = engine;
    }

    Sniffed sniff(InputFile file) {
        engine.scan(PROBE, file.typed());
        List<SourceColumn> columns = new ArrayList<>();
        for (Column column : engine.columns(PROBE)) {
            if (!column.name().equals(Scan.FILE_NUMBER)) {
                columns.add(column(column, columns));
            }
        }
        engine.drop(PROBE);
        return new Sniffed(new Layout(FormatKind.PARQUET, Packing.PLAIN, columns, TextShape.NONE), List.of());
    }

    /** The first values of a column of text. */
    List<String> values(InputFile file, SourceColumn column) {
        engine.scan(PROBE, new Scan.Picked(file.typed(), List.of(Scan.Pick.column("raw_time", column.path()))));
        List<String> values = new ArrayList<>();
        engine.rows(Query.resource(ParquetSniffer.class, "time-samples.sql").over("source_probe", PROBE))
                .forEach(row -> values.add(row.text("raw_time")));
        engine.drop(PROBE);
        return values;
    }

    /** A name within a struct begins with the name of the struct, which stands before it. */
    private static SourceColumn column(Column column, List<SourceColumn> before) {
        for (int place = before.size() - 1; place >= 0; place--) {
            SourceColumn outer = before.get(place);
            boolean isWithin =
                    outer.type() == Column.Type.OTHER && column.name().startsWith(outer.name() + ".");
            if (isWithin) {
                List<String> path = new ArrayList<>(outer.path());
                path.add(column.name().substring(outer.name().length() + 1));
                return new SourceColumn(column.name(), path, column.type());
            }
        }
        return new SourceColumn(column.name(), List.of(column.name()), column.type());
    }
}
