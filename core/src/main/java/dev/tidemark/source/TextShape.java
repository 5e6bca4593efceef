// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.List;

/**
 * How lines of separated text are cut.
 *
 * @param separator one character between fields
 * @param quote one character around fields, empty for none
 * @param headerLines lines at the top that are no rows
 * @param comment the character that begins lines which are no rows, empty for none
 * @param unset texts for a missing value that the file itself names
 */
record TextShape(String separator, String quote, int headerLines, String comment, List<String> unset) {
    /** For what is not separated text. */
    static final TextShape NONE = new TextShape(",", "", 0, "", List.of());

    TextShape {
        unset = List.copyOf(unset);
    }
}
