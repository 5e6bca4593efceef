// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import java.nio.file.Path;
import java.util.List;

/**
 * What was made of a file that no engine reads.
 *
 * @param text one record a line
 * @param notes what a reader of the result should know, a sentence each
 */
public record Decoded(Path text, List<String> notes) {
    /** Copies the list. */
    public Decoded {
        notes = List.copyOf(notes);
    }
}
