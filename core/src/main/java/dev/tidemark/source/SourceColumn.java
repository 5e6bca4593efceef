// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Column;
import java.util.List;

/**
 * A column of a file.
 *
 * @param name what the file calls it; the names within an object or struct are joined by dots
 * @param path the top-level name, and the names within
 * @param type what it holds; text files hold text
 */
public record SourceColumn(String name, List<String> path, Column.Type type) {
    /** Copies the list. */
    public SourceColumn {
        path = List.copyOf(path);
    }

    static SourceColumn text(String name) {
        return new SourceColumn(name, List.of(name), Column.Type.STRING);
    }
}
