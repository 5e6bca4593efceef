// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Rows;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From the driver's values and types to those of the common dialect. */
final class ResultReading {
    private ResultReading() {}

    static Rows rows(ResultSet result) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        int width = meta.getColumnCount();
        List<String> names = new ArrayList<>(width);
        for (int place = 1; place <= width; place++) {
            names.add(meta.getColumnLabel(place));
        }
        List<Object[]> rows = new ArrayList<>();
        while (result.next()) {
            Object[] row = new Object[width];
            for (int place = 0; place < width; place++) {
                row[place] = value(result.getObject(place + 1));
            }
            rows.add(row);
        }
        return new Rows(names, rows);
    }

    static List<Column> columns(ResultSetMetaData meta) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int place = 1; place <= meta.getColumnCount(); place++) {
            add(meta.getColumnLabel(place), meta.getColumnTypeName(place), columns);
        }
        return List.copyOf(columns);
    }

    /** A struct's fields follow it. */
    private static void add(String name, String type, List<Column> columns) {
        columns.add(new Column(name, type(type)));
        StructFields.of(type).forEach((field, inner) -> add(name + "." + field, inner, columns));
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value == null || value instanceof Long || value instanceof Double || value instanceof Boolean) {
            return value;
        }
        if (value instanceof BigDecimal || value instanceof Float) {
            return ((Number) value).doubleValue();
        }
        if (value instanceof BigInteger number) {
            return number.bitLength() < Long.SIZE ? (Object) number.longValue() : (Object) number.doubleValue();
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        return value.toString();
    }

    private static Column.Type type(String name) {
        String word = name.toUpperCase(Locale.ROOT);
        return switch (word) {
            case "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT" -> Column.Type.INTEGER;
            case "BIGINT", "UINTEGER" -> Column.Type.BIGINT;
            case "FLOAT", "DOUBLE" -> Column.Type.DOUBLE;
            case "BOOLEAN" -> Column.Type.BOOLEAN;
            case "VARCHAR", "UUID" -> Column.Type.STRING;
            default -> word.startsWith("TIMESTAMP") || word.equals("DATE") ? Column.Type.TIMESTAMP : other(word);
        };
    }

    private static Column.Type other(String word) {
        return word.startsWith("ENUM") ? Column.Type.STRING : Column.Type.OTHER;
    }
}
