// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.engine.Rows;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.store.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that a rule's SQL gave. Anybody writes rules, so that nothing in it is believed before it is looked at. */
final class RuleRow {
    private static final long MOST_MICROS = 253_402_300_799_999_999L; // up to the year 9999
    private static final double WHOLE_IN_DOUBLE = 1L << 53;
    private static final int LONGEST_SHOWN = 60;

    private final Origin origin;
    private final Rows.Row row;

    private RuleRow(Origin origin, Rows.Row row) {
        this.origin = origin;
        this.row = row;
    }

    private record Origin(String rule, String file, long addresses) {}

    /**
     * The rows of a file's SQL.
     *
     * @param rule whose they are
     * @param file the SQL that gave them
     * @param addresses how many there are in the run, numbered from 1
     * @param rows what it gave
     */
    static List<RuleRow> of(String rule, String file, long addresses, Rows rows) {
        Origin origin = new Origin(rule, file, addresses);
        List<RuleRow> given = new ArrayList<>(rows.size());
        rows.forEach(row -> given.add(new RuleRow(origin, row)));
        return given;
    }

    /** True where the column is there. */
    boolean has(String column) {
        return row.has(column);
    }

    /** The number of an address. */
    int address(String column) {
        Object value = value(column);
        Long id = whole(value);
        if (id == null || id < 1 || id > origin.addresses()) {
            throw wrong(column, value, "the number of an address, as the column id of the view addresses has it");
        }
        return id.intValue();
    }

    /** The number of an address, null where there is none. */
    @Nullable
    Integer addressOrNull(String column) {
        return valueOrNull(column) == null ? null : (Integer) address(column);
    }

    /** A time. */
    Instant moment(String column) {
        Object value = value(column);
        Long micros = whole(value);
        if (micros == null || micros < -MOST_MICROS || micros > MOST_MICROS) {
            throw wrong(column, value, "a whole number of microseconds since 1970");
        }
        return Span.moment(micros);
    }

    /** How many. */
    long count(String column) {
        Object value = value(column);
        Long count = whole(value);
        if (count == null || count < 0) {
            throw wrong(column, value, "a whole number from 0");
        }
        return count;
    }

    /** A number. */
    double number(String column) {
        Double number = numberOrNull(column);
        if (number == null) {
            throw wrong(column, valueOrNull(column), "a number");
        }
        return number;
    }

    /** A number; null where there is none, or one without end. */
    @Nullable
    Double numberOrNull(String column) {
        Object value = valueOrNull(column);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Number number)) {
            throw wrong(column, value, "a number");
        }
        return Double.isFinite(number.doubleValue()) ? (Double) number.doubleValue() : null;
    }

    /** Words. */
    String text(String column) {
        Object value = value(column);
        if (value == null) {
            throw wrong(column, null, "a text");
        }
        return value.toString();
    }

    /** Words, null where there are none. */
    @Nullable
    String textOrNull(String column) {
        Object value = valueOrNull(column);
        return value == null ? null : value.toString();
    }

    private @Nullable Object value(String column) {
        if (!row.has(column)) {
            throw new TidemarkException(
                    ErrorCode.USAGE, place() + "has no column " + column + " among " + row.names() + ".");
        }
        return row.value(column);
    }

    private @Nullable Object valueOrNull(String column) {
        return row.has(column) ? row.value(column) : null;
    }

    /** The value as a whole number, null where it is none; floor() and the like give whole numbers as fractions. */
    private static @Nullable Long whole(@Nullable Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) <= WHOLE_IN_DOUBLE) {
            return number.longValue();
        }
        return value instanceof Long number ? number : null;
    }

    private TidemarkException wrong(String column, @Nullable Object found, String wanted) {
        String text = found instanceof String
                ? "'" + found + "'"
                : String.valueOf(found).replace("null", "NULL");
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        return new TidemarkException(
                ErrorCode.USAGE, place() + "the column " + column + " holds " + shown + "; it must be " + wanted + ".");
    }

    private String place() {
        return "rule " + origin.rule() + ": " + origin.file() + ": ";
    }
}
