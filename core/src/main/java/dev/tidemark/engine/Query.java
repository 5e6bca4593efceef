// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.sql.SqlScanner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A SELECT in the common dialect.
 *
 * @param name what it is for, for messages and timings, such as {@code rule upload-volume}
 * @param sql one SELECT; {@code :name} stands for a bound value
 * @param values the bound values by name: String, Long, Double or Boolean
 */
public record Query(String name, String sql, Map<String, Object> values) {
    /** Copies the map. */
    public Query {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Makes a query without values. */
    public static Query of(String name, String sql) {
        return new Query(name, sql, Map.of());
    }

    /**
     * Reads a query that lies beside a class.
     *
     * @param owner a class of the same package
     * @param file the file's name, ending in {@code .sql}
     */
    public static Query resource(Class<?> owner, String file) {
        try (InputStream stream = owner.getResourceAsStream(file)) {
            if (stream == null) {
                throw new TidemarkException(ErrorCode.INTERNAL, "No query " + file + " beside " + owner.getName());
            }
            return of(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.INTERNAL, "Query " + file + " cannot be read", e);
        }
    }

    /** One row: a column for each value, and first {@code one}, a 1, since there may be no value. */
    public static Query row(String name, Map<String, Object> values) {
        return of(
                        name,
                        values.keySet().stream()
                                .map(column -> ", :" + column + " AS " + column)
                                .collect(Collectors.joining("", "SELECT 1 AS one", "")))
                .with(values);
    }

    /** All rows of tables of the same columns. */
    public static Query union(String name, List<Table> tables) {
        return of(
                name,
                tables.stream()
                        .map(table -> "SELECT * FROM " + table.name())
                        .collect(Collectors.joining("\nUNION ALL\n")));
    }

    /**
     * Some columns of a table. A column of nothing but NULL costs more to keep than any other: leave it out, and show it
     * again by {@link #padded}.
     */
    public static Query chosen(String name, Table table, List<Column> columns) {
        return of(name, "SELECT " + names(columns) + "\nFROM " + table.name());
    }

    /**
     * A table as if it had columns more, of NULL.
     *
     * @param columns of the result, in order
     * @param present those that the table has
     */
    public static Query padded(String name, Table table, List<Column> columns, List<Column> present) {
        return of(
                name,
                columns.stream()
                        .map(column -> present.contains(column)
                                ? column.name()
                                : "CAST(NULL AS " + column.type() + ") AS " + column.name())
                        .collect(Collectors.joining(", ", "SELECT ", "\nFROM " + table.name())));
    }

    /** A table with a column more, that changes by steps. */
    public static Query stepped(String column, Table table, Steps steps) {
        return of(column, "SELECT *, " + steps.sql() + " AS " + column + "\nFROM " + table.name())
                .with(steps.bound());
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** The same query under a name that says more in a message. */
    public Query named(String better) {
        return new Query(better, sql, values);
    }

    /** The same query over another table: wherever the word stands, the table's name takes its place. */
    public Query over(String word, Table table) {
        StringBuilder over = new StringBuilder(sql.length());
        int copied = 0;
        for (int at = sql.indexOf(word); at >= 0; at = sql.indexOf(word, at + word.length())) {
            if (!isWordPart(at - 1) && !isWordPart(at + word.length())) {
                over.append(sql, copied, at).append(table.name());
                copied = at + word.length();
            }
        }
        return new Query(name, over.append(sql, copied, sql.length()).toString(), values);
    }

    private boolean isWordPart(int place) {
        return place >= 0 && place < sql.length() && SqlScanner.isWordPart(sql.charAt(place));
    }

    /** The same query with values. */
    public Query with(Map<String, Object> more) {
        return new Query(name, sql, more);
    }
}
