// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Scan;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The rows of the files or the table of a scan. */
final class ScanRows {
    private final SparkSession session;
    private final PlainFiles plain;

    ScanRows(SparkSession session, PlainFiles plain) {
        this.session = session;
        this.plain = plain;
    }

    Dataset<Row> of(Scan scan) {
        if (scan instanceof Scan.Picked picked) {
            return picked(picked);
        }
        // A file's own columns of these names are not seen.
        return placed(scan)
                .drop(Scan.FILE_NUMBER, Scan.RECORD_NUMBER)
                .withColumnRenamed(FileOrder.FILE, Scan.FILE_NUMBER)
                .withColumnRenamed(FileOrder.RECORD, Scan.RECORD_NUMBER);
    }

    private Dataset<Row> placed(Scan scan) {
        return scan instanceof Scan.Numbered numbered
                ? numbered(numbered.scan())
                : source(scan).drop(FileOrder.ALL);
    }

    private Dataset<Row> picked(Scan.Picked picked) {
        Dataset<Row> rows = placed(picked.scan());
        boolean isJson = picked.scan() instanceof Scan.Json
                || (picked.scan() instanceof Scan.Numbered numbered && numbered.scan() instanceof Scan.Json);
        List<String> columns = new ArrayList<>();
        picked.picks()
                .forEach(pick ->
                        columns.add((isJson ? json(pick) : plain(pick)) + " AS " + SparkSql.identifier(pick.name())));
        columns.add(FileOrder.FILE + " AS " + Scan.FILE_NUMBER);
        if (picked.scan() instanceof Scan.Numbered) {
            columns.add(FileOrder.RECORD + " AS " + Scan.RECORD_NUMBER);
        }
        return rows.selectExpr(columns.toArray(new String[0]));
    }

    private static String plain(Scan.Pick pick) {
        if (pick.path().isEmpty()) {
            String value = pick.constant() == null ? "NULL" : pick.constant().toString();
            return "CAST(" + value + " AS "
                    + ResultReading.type(new Column(pick.name(), pick.type())).sql() + ")";
        }
        return String.join(".", pick.path().stream().map(SparkSql::identifier).toList());
    }

    private static String json(Scan.Pick pick) {
        if (pick.path().size() < 2) {
            return plain(pick);
        }
        StringBuilder path = new StringBuilder("$");
        pick.path().subList(1, pick.path().size()).forEach(key -> path.append(step(key)));
        return "get_json_object(" + SparkSql.identifier(pick.path().get(0)) + ", " + SparkSql.literal(path.toString())
                + ")";
    }

    private static String step(String key) {
        if (key.indexOf('\'') >= 0) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, "The JSON key " + key + " holds a quote and cannot be read inside an object");
        }
        return "['" + key + "']";
    }

    private Dataset<Row> numbered(Scan scan) {
        if (scan instanceof Scan.Catalogued) {
            return CatalogueRows.number(source(scan));
        }
        return source(scan)
                .withColumn(FileOrder.RECORD, FileOrder.number().cast(DataTypes.LongType))
                .drop(FileOrder.ALL);
    }

    private Dataset<Row> source(Scan scan) {
        if (scan instanceof Scan.Parquet parquet) {
            return new ParquetRows(session).of(parquet.files());
        }
        if (scan instanceof Scan.Text text) {
            return new TextRows(session, plain).of(text);
        }
        if (scan instanceof Scan.Json json) {
            return json(json);
        }
        if (scan instanceof Scan.Lines lines) {
            return lines(lines);
        }
        if (scan instanceof Scan.Catalogued table) {
            return new CatalogueRows(session).of(table.name());
        }
        throw new TidemarkException(
                ErrorCode.INTERNAL, "A scan of picked columns cannot be picked from or numbered again");
    }

    /** A broken line gives a row of nulls, an object within comes as its text: what Spark does with columns of text. */
    private Dataset<Row> json(Scan.Json json) {
        List<StructField> fields = new ArrayList<>();
        json.columns().forEach(name -> fields.add(DataTypes.createStructField(name, DataTypes.StringType, true)));
        StructType schema = DataTypes.createStructType(fields);
        List<String> files = plain.of(json.files(), json.packing());
        Dataset<Row> rows = FileOrder.reader(session)
                .schema(schema)
                .option("mode", "PERMISSIVE")
                .option("columnNameOfCorruptRecord", "tidemark_no_such_column")
                .json(files.toArray(new String[0]));
        return FileOrder.add(rows, files);
    }

    private Dataset<Row> lines(Scan.Lines lines) {
        List<String> files = plain.of(lines.files(), lines.packing());
        Dataset<Row> rows = FileOrder.add(FileOrder.reader(session).text(files.toArray(new String[0])), files);
        return rows.withColumn("line_number", FileOrder.number().cast(DataTypes.LongType))
                .withColumn("line", functions.col("value"))
                .drop("value");
    }
}
