// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small result, held whole: findings, baselines and chart series, never flows. */
public final class Rows implements Iterable<Rows.Row> {
    private final List<String> columns;
    private final List<Object[]> values;

    /**
     * Holds a result.
     *
     * @param columns names in order
     * @param values one array a row: String, Long, Double, Boolean or null
     */
    public Rows(List<String> columns, List<Object[]> values) {
        this.columns = List.copyOf(columns);
        this.values = List.copyOf(values);
    }

    /** Names in order. */
    public List<String> columns() {
        return columns;
    }

    /** How many rows. */
    public int size() {
        return values.size();
    }

    /** The row at a place from 0. */
    public Row row(int index) {
        return new Row(columns, values.get(index));
    }

    /** The only row. */
    public Row only() {
        if (values.size() != 1) {
            throw new TidemarkException(ErrorCode.INTERNAL, "Expected one row, got " + values.size());
        }
        return row(0);
    }

    @Override
    public Iterator<Row> iterator() {
        return values.stream().map(row -> new Row(columns, row)).iterator();
    }

    /** One row, read by column name. */
    public static final class Row {
        private final List<String> columns;
        private final Object[] values;

        private Row(List<String> columns, Object[] values) {
            this.columns = columns;
            this.values = values;
        }

        /** Names in order. */
        public List<String> names() {
            return columns;
        }

        /** True where the column is there. */
        public boolean has(String column) {
            return columns.contains(column);
        }

        /** The value, null where SQL's is. */
        public @Nullable Object value(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new TidemarkException(ErrorCode.INTERNAL, "No column " + column + " among " + columns);
            }
            return values[index];
        }

        /** A text that must be there. */
        public String text(String column) {
            return required(column).toString();
        }

        /** A whole number that must be there. */
        public long integer(String column) {
            return ((Number) required(column)).longValue();
        }

        /** A number that must be there. */
        public double number(String column) {
            return ((Number) required(column)).doubleValue();
        }

        /** A number, null where SQL's is. */
        public @Nullable Double numberOrNull(String column) {
            Object value = value(column);
            return value == null ? null : (Double) ((Number) value).doubleValue();
        }

        private Object required(String column) {
            Object value = value(column);
            if (value == null) {
                throw new TidemarkException(ErrorCode.INTERNAL, "Column " + column + " is null");
            }
            return value;
        }
    }
}
