// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * Files to be seen as one view of raw columns.
 *
 * <p>Every view has one column more, {@link #FILE_NUMBER}: the place of the row's file in {@link #files()}, from 0.
 */
public sealed interface Scan {
    /** The column that says which file a row came from; INTEGER. */
    String FILE_NUMBER = "file_number";

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
     * Separated text, plain or packed as .gz or .zst.
     *
     * <p>A line that does not fit (a field too few or too many, text where {@code columns} promise a number) is not in
     * the view. {@link Engine#keep} lays such lines into the table {@link Table#rejected()} of the view, as far as the
     * kept query reads the columns in question.
     *
     * @param files at least one
     * @param columns names and types, in the file's order; not {@link Column.Type#OTHER}
     * @param separator one character
     * @param quote one character, empty for none
     * @param headerLines lines to leave out at the top of each file
     * @param comment lines that begin with this character are left out; empty for none
     * @param nulls texts that stand for a missing value; an empty field always does
     */
    record Text(
            List<Path> files,
            List<Column> columns,
            String separator,
            String quote,
            int headerLines,
            String comment,
            List<String> nulls)
            implements Scan {
        /** Copies the lists. */
        public Text {
            files = List.copyOf(files);
            columns = List.copyOf(columns);
            nulls = List.copyOf(nulls);
        }
    }

    /**
     * Newline-delimited JSON, plain or packed; a line that is not a JSON object gives a row of nulls.
     *
     * @param files at least one
     * @param columns names of top-level keys to read, each as text; an object within comes as JSON text
     */
    record Json(List<Path> files, List<String> columns) implements Scan {
        /** Copies the lists. */
        public Json {
            files = List.copyOf(files);
            columns = List.copyOf(columns);
        }
    }

    /**
     * Any text, plain or packed, as it stands: {@code line_number} (BIGINT, from 1 in each file) and {@code line}. Slow:
     * to show the user a few lines, not to read flows.
     *
     * @param files at least one
     */
    record Lines(List<Path> files) implements Scan {
        /** Copies the list. */
        public Lines {
            files = List.copyOf(files);
        }
    }
}
