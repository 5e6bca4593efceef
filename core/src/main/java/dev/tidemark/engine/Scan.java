// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import java.nio.file.Path;
import java.util.List;

/** Files to be seen as one view of raw columns. */
public sealed interface Scan {
    /** The files, in a stated order, all of the same layout. */
    List<Path> files();

    /**
     * Parquet files; columns keep their types.
     *
     * @param files at least one
     */
    record Parquet(List<Path> files) implements Scan {
        /** Copies the list. */
        public Parquet {
            files = List.copyOf(files);
        }
    }

    /**
     * Separated text, plain or packed as .gz or .zst; the engine reads text where a type cannot be had, and the view
     * has a column {@code line_number} (from 1) only where the engine can give it.
     *
     * @param files at least one
     * @param columns names of the columns, in the file's order
     * @param separator one character
     * @param quote one character, empty for none
     * @param headerLines lines to leave out at the top
     * @param comment lines that begin with it are left out; empty for none
     */
    record Text(List<Path> files, List<String> columns, String separator, String quote, int headerLines, String comment)
            implements Scan {
        /** Copies the lists. */
        public Text {
            files = List.copyOf(files);
            columns = List.copyOf(columns);
        }
    }

    /**
     * Newline-delimited JSON, plain or packed.
     *
     * @param files at least one
     * @param columns names of top-level keys to read, each as text
     */
    record Json(List<Path> files, List<String> columns) implements Scan {
        /** Copies the lists. */
        public Json {
            files = List.copyOf(files);
            columns = List.copyOf(columns);
        }
    }
}
