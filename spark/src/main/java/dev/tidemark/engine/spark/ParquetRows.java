// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.datasources.parquet.ParquetToSparkSchemaConverter;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;

/** Rows of Parquet files, with the columns of the first. */
final class ParquetRows {
    private final SparkSession session;

    ParquetRows(SparkSession session) {
        this.session = session;
    }

    Dataset<Row> of(List<Path> files) {
        MessageType message = footer(files.get(0));
        StructType schema =
                new ParquetToSparkSchemaConverter(session.sessionState().conf()).convert(message);
        List<String> names = files.stream().map(PlainFiles::address).toList();
        Dataset<Row> rows = FileOrder.reader(session).schema(schema).parquet(names.toArray(new String[0]));
        return moments(FileOrder.add(rows, names), nanos(message));
    }

    /** Moments are made what the common dialect means by them: in UTC, of microseconds. */
    static Dataset<Row> moments(Dataset<Row> rows, Set<String> nanos) {
        List<String> columns = new ArrayList<>();
        for (StructField field : rows.schema().fields()) {
            String name = SparkSql.identifier(field.name());
            if (nanos.contains(field.name())) {
                columns.add("timestamp_micros(CAST(floor(" + name + " / 1000.0e0) AS BIGINT)) AS " + name);
            } else if (field.dataType() instanceof TimestampNTZType) {
                columns.add("CAST(" + name + " AS TIMESTAMP) AS " + name);
            } else {
                columns.add(name);
            }
        }
        return rows.selectExpr(columns.toArray(new String[0]));
    }

    private static Set<String> nanos(MessageType message) {
        Set<String> names = new HashSet<>();
        for (Type field : message.getFields()) {
            boolean isNanos = field.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation moment
                    && moment.getUnit() == TimeUnit.NANOS;
            if (isNanos) {
                names.add(field.getName());
            }
        }
        return names;
    }

    private MessageType footer(Path file) {
        try (ParquetFileReader reader = open(file)) {
            return reader.getFileMetaData().getSchema();
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, "Cannot be read: " + file + ": " + e.getMessage() + ". Is the file whole?", e);
        }
    }

    /** How many rows a file has, without reading one. */
    long count(Path file) {
        try (ParquetFileReader reader = open(file)) {
            return reader.getRecordCount();
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.RESOURCES, "Cannot read " + file + " again: " + e, e);
        }
    }

    private ParquetFileReader open(Path file) throws IOException {
        Configuration configuration = session.sessionState().newHadoopConf();
        return ParquetFileReader.open(
                HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(PlainFiles.address(file)), configuration));
    }
}
