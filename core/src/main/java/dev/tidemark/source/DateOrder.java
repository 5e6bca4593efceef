// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

/** How a date in text is ordered. */
public enum DateOrder {
    /** Year, month and day: ISO 8601 and its like. */
    YEAR_FIRST("year-first"),
    /** Day, month and year. */
    DAY_FIRST("day-first"),
    /** Month, day and year. */
    MONTH_FIRST("month-first");

    private final String id;

    DateOrder(String id) {
        this.id = id;
    }

    /** The word in {@code format.yml} and of {@code --dates}. */
    public String id() {
        return id;
    }
}
