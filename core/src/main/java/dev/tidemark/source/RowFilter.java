// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which rows of a file are flows at all, for files that hold other records as well. Rows left out are counted, not refused.
 *
 * @param column names of the column looked at, best first; a row without a value stays
 * @param words values in lower case
 * @param sense what becomes of rows that hold one of them
 */
public record RowFilter(List<String> column, List<String> words, Sense sense) {
    /** Copies the lists. */
    public RowFilter {
        column = List.copyOf(column);
        words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** What becomes of rows that hold one of the words. */
    public enum Sense {
        /** They alone are flows. */
        KEEP,
        /** They are no flows. */
        LEAVE
    }

    /** The words in one text, each between bars. */
    String joined() {
        return words.stream().collect(Collectors.joining("|", "|", "|"));
    }
}
