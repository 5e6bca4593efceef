// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A number that changes where a column passes limits.
 *
 * @param by the column
 * @param values in order, one more than limits
 * @param limits from each of which on the next value holds, in ascending order
 */
public record Steps(String by, List<Long> values, List<Long> limits) {
    /** Copies the lists. */
    public Steps {
        values = List.copyOf(values);
        limits = List.copyOf(limits);
    }

    String sql() {
        return choice(0, limits.size());
    }

    /** What is bound in {@link #sql}. */
    Map<String, Object> bound() {
        Map<String, Object> bound = new LinkedHashMap<>();
        for (int place = 0; place < values.size(); place++) {
            bound.put("value" + place, values.get(place));
        }
        for (int place = 0; place < limits.size(); place++) {
            bound.put("limit" + place, limits.get(place));
        }
        return bound;
    }

    /** Halved at each step: of hundreds of limits, eight or nine are compared with a row. */
    private String choice(int first, int last) {
        if (first == last) {
            return ":value" + first;
        }
        int middle = (first + last) / 2;
        return "CASE WHEN " + by + " < :limit" + middle + " THEN " + choice(first, middle) + " ELSE "
                + choice(middle + 1, last) + " END";
    }
}
