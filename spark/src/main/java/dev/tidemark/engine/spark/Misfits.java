// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.engine.Scan;
import dev.tidemark.engine.Table;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The lines that text scans could not read. They are looked for once, when a query over the scan is kept; the files do not
 * change meanwhile.
 */
final class Misfits {
    private static final StructType COLUMNS = DataTypes.createStructType(List.of(
            DataTypes.createStructField("file_number", DataTypes.IntegerType, true),
            DataTypes.createStructField("line_number", DataTypes.LongType, true),
            DataTypes.createStructField("field", DataTypes.StringType, true),
            DataTypes.createStructField("reason", DataTypes.StringType, true),
            DataTypes.createStructField("lines", DataTypes.LongType, true),
            DataTypes.createStructField("line", DataTypes.StringType, true)));

    private final Map<Table, Scan.Text> unseen = new ConcurrentHashMap<>();
    private final PlainFiles plain;

    Misfits(PlainFiles plain) {
        this.plain = plain;
    }

    /** Those of a session, which scans no files. */
    Misfits ofNone() {
        return new Misfits(plain);
    }

    /** Notes a new view of text. */
    void begin(SparkTables tables, Table view, Scan.Text text) {
        tables.name(view.rejected(), tables.spark().createDataFrame(List.of(), COLUMNS));
        unseen.put(view, text);
    }

    void forget(Table view) {
        unseen.remove(view);
    }

    /** Looks through the scans that nobody has looked through. */
    void collect(SparkTables tables, Shelf shelf) {
        for (Map.Entry<Table, Scan.Text> scan : List.copyOf(unseen.entrySet())) {
            unseen.remove(scan.getKey());
            TextRows rows = new TextRows(tables.spark(), plain);
            if (rows.hasMisfits(scan.getValue())) {
                Dataset<Row> found = rows.misfits(scan.getValue()).to(COLUMNS);
                tables.name(scan.getKey().rejected(), shelf.keep(found).rows());
            }
        }
    }
}
