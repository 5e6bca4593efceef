// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.ArrayList;
import java.util.List;

/**
 * What the beginning of a file shows.
 *
 * @param layout its columns
 * @param samples the first rows, values as text in the order of the columns; shorter rows lack the last ones
 */
record Sniffed(Layout layout, List<List<String>> samples) {
    /** How many rows are looked at. */
    static final int ROWS = 200;

    Sniffed {
        samples = List.copyOf(samples);
    }

    /** The values of a column that the first rows hold. */
    List<String> values(SourceColumn column) {
        int place = layout.columns().indexOf(column);
        List<String> values = new ArrayList<>();
        for (List<String> row : samples) {
            if (place >= 0 && place < row.size() && !row.get(place).isBlank()) {
                values.add(row.get(place).strip());
            }
        }
        return values;
    }
}
