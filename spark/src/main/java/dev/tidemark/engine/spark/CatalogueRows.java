// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.functions;

/** Rows of a table of one of Spark's catalogues, whatever keeps it. */
final class CatalogueRows {
    private static final String REMEDY =
            " Is its name right (table://CATALOG.DATABASE.TABLE), do settings name its catalogue (--spark spark.sql.catalog.…=…),"
                    + " and is the jar that reads it there (TIDEMARK_SPARK_JARS, or spark-submit --jars)?";

    private final SparkSession session;

    CatalogueRows(SparkSession session) {
        this.session = session;
    }

    Dataset<Row> of(String name) {
        Dataset<Row> rows;
        try {
            rows = Attempt.of("table://" + name, () -> table(name));
        } catch (TidemarkException e) {
            throw new TidemarkException(ErrorCode.BAD_DATA, "Cannot read " + firstLine(e) + REMEDY, e);
        }
        return ParquetRows.moments(rows, Set.of()).withColumn(FileOrder.FILE, functions.lit(0));
    }

    /** What follows it explains SQL that nobody wrote. */
    private static String firstLine(TidemarkException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    /** A name alone may be that of a view of ours. */
    private Dataset<Row> table(String name) throws ParseException {
        if (session.sessionState().sqlParser().parseMultipartIdentifier(name).size() < 2) {
            throw new TidemarkException(ErrorCode.USAGE, "table://" + name + ": it names no database.");
        }
        return session.table(name);
    }

    /** A number that is the row's own: twice in the same place a row need not be found. */
    static Dataset<Row> number(Dataset<Row> rows) {
        return rows.withColumn(
                FileOrder.RECORD, functions.xxhash64(functions.to_json(functions.struct(functions.col("*")))));
    }
}
