// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.jspecify.annotations.Nullable;

/** From Spark's values and types to those of the common dialect. */
final class ResultReading {
    private static final Map<DataType, Column.Type> PLAIN = Map.of(
            DataTypes.ByteType, Column.Type.INTEGER,
            DataTypes.ShortType, Column.Type.INTEGER,
            DataTypes.IntegerType, Column.Type.INTEGER,
            DataTypes.LongType, Column.Type.BIGINT,
            DataTypes.FloatType, Column.Type.DOUBLE,
            DataTypes.DoubleType, Column.Type.DOUBLE,
            DataTypes.BooleanType, Column.Type.BOOLEAN);

    private ResultReading() {}

    static Rows rows(StructType schema, List<Row> result) {
        List<Object[]> rows = new ArrayList<>(result.size());
        for (Row row : result) {
            Object[] values = new Object[schema.length()];
            for (int place = 0; place < values.length; place++) {
                values[place] = value(row.get(place));
            }
            rows.add(values);
        }
        return new Rows(List.of(schema.fieldNames()), rows);
    }

    static List<Column> columns(StructType schema) {
        List<Column> columns = new ArrayList<>();
        for (StructField field : schema.fields()) {
            add(field.name(), field.dataType(), columns);
        }
        return List.copyOf(columns);
    }

    /** A struct's fields follow it. */
    private static void add(String name, DataType type, List<Column> columns) {
        columns.add(new Column(name, type(type)));
        if (type instanceof StructType struct) {
            for (StructField field : struct.fields()) {
                add(name + "." + field.name(), field.dataType(), columns);
            }
        }
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value == null || value instanceof Long || value instanceof Double || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value.toString();
    }

    private static Column.Type type(DataType type) {
        if (type instanceof StringType) {
            return Column.Type.STRING;
        }
        boolean isMoment =
                type instanceof TimestampType || type instanceof TimestampNTZType || type instanceof DateType;
        return isMoment ? Column.Type.TIMESTAMP : PLAIN.getOrDefault(type, Column.Type.OTHER);
    }

    /** The type in Spark of a column of ours. */
    static DataType type(Column column) {
        return switch (column.type()) {
            case INTEGER -> DataTypes.IntegerType;
            case BIGINT -> DataTypes.LongType;
            case DOUBLE -> DataTypes.DoubleType;
            case BOOLEAN -> DataTypes.BooleanType;
            case STRING -> DataTypes.StringType;
            case TIMESTAMP -> DataTypes.TimestampType;
            case OTHER -> throw new IllegalArgumentException("A column of type OTHER cannot be made: " + column);
        };
    }
}
