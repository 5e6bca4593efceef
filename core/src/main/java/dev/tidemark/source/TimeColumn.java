// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Column;
import java.util.List;

/** How the values of a time column are written. */
enum TimeColumn {
    /** A timestamp type of the source. */
    INSTANT("raw_time_stamp", Column.Type.TIMESTAMP),
    /** Text with a date. */
    TEXT("raw_time_text", Column.Type.STRING),
    /** Whole numbers. */
    WHOLE("raw_time_whole", Column.Type.BIGINT),
    /** Numbers with a point, or too many kinds to tell. */
    REAL("raw_time_real", Column.Type.DOUBLE);

    /** Beyond it a double no longer holds every whole number. */
    private static final double EXACT = 9e15;

    private final String pick;
    private final Column.Type type;

    TimeColumn(String pick, Column.Type type) {
        this.pick = pick;
        this.type = type;
    }

    /** The name under which rows.sql reads it. */
    String pick() {
        return pick;
    }

    Column.Type type() {
        return type;
    }

    boolean isNumber() {
        return this == WHOLE || this == REAL;
    }

    /** By the column's type, and of text by its first values. */
    static TimeColumn of(Column.Type type, List<String> values) {
        return switch (type) {
            case TIMESTAMP -> INSTANT;
            case INTEGER, BIGINT -> WHOLE;
            case STRING -> ofText(values);
            case DOUBLE, BOOLEAN, OTHER -> REAL;
        };
    }

    private static TimeColumn ofText(List<String> values) {
        if (values.stream().allMatch(TimeTexts::isStamp)) {
            return TEXT;
        }
        long numbers = values.stream().filter(TimeColumn::isNumber).count();
        if (numbers * 2 < values.size()) {
            return TEXT;
        }
        boolean isExact = values.stream()
                .filter(TimeColumn::isNumber)
                .allMatch(value -> Math.abs(Double.parseDouble(value)) < EXACT);
        return isExact ? REAL : WHOLE;
    }

    private static boolean isNumber(String value) {
        return value.matches("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?");
    }
}
