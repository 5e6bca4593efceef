// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files, or a table that an engine knows, to be seen as one view of raw columns.
 *
 * <p>Every view has one column more, {@link #FILE_NUMBER}: the place of the row's file in {@link #files()}, from 0. Where files have
 * columns of this name or {@link #RECORD_NUMBER} of their own, these are seen by a pick alone.
 */
public sealed interface Scan {
    /** The column that says which file a row came from; INTEGER. */
    String FILE_NUMBER = "file_number";

    /** The column of a {@link Numbered} scan; BIGINT, from 1 in each file. Rows of a table have no places: any number of their own. */
    String RECORD_NUMBER = "record_number";

    /** The files, in a stated order, all of the same layout. */
    List<Path> files();

    /** How the bytes of text files are packed. */
    enum Packing {
        /** By the ending of each name: .gz, .zst, anything else is plain. */
        BY_NAME,
        /** Not at all, whatever the name. */
        PLAIN,
        /** gzip, whatever the name. */
        GZIP,
        /** Zstandard, whatever the name. */
        ZSTD
    }

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
     * A table of a catalogue that the engine reaches; columns keep their types.
     *
     * @param name as the catalogue has it, such as {@code catalog.database.table}
     */
    record Catalogued(String name) implements Scan {
        @Override
        public List<Path> files() {
            return List.of();
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
     * @param packing how the files are packed
     */
    record Text(
            List<Path> files,
            List<Column> columns,
            String separator,
            String quote,
            int headerLines,
            String comment,
            List<String> nulls,
            Packing packing)
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
     * @param packing how the files are packed
     */
    record Json(List<Path> files, List<String> columns, Packing packing) implements Scan {
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
     * @param packing how the files are packed
     */
    record Lines(List<Path> files, Packing packing) implements Scan {
        /** Copies the list. */
        public Lines {
            files = List.copyOf(files);
        }
    }

    /**
     * Chosen columns of a scan under names of ours, besides {@link #FILE_NUMBER}.
     *
     * @param scan where they come from
     * @param picks the columns, at least one
     */
    record Picked(Scan scan, List<Pick> picks) implements Scan {
        /** Copies the list. */
        public Picked {
            picks = List.copyOf(picks);
        }

        @Override
        public List<Path> files() {
            return scan.files();
        }
    }

    /**
     * A scan of one file or table with {@link #RECORD_NUMBER}, the place of each row in the file. Slow: to show the user a few rows.
     *
     * @param scan of one file or table
     */
    record Numbered(Scan scan) implements Scan {
        @Override
        public List<Path> files() {
            return scan.files();
        }
    }

    /**
     * A column of a {@link Picked} scan.
     *
     * @param name what it is called from here on: letters, digits and underscores
     * @param path the source's column, and for a value inside an object or struct the names within; empty for a constant
     * @param type the type of a constant; a source's column keeps its own
     * @param constant what every row holds, null for nothing
     */
    record Pick(
            String name,
            List<String> path,
            Column.Type type,
            @Nullable Long constant) {
        /** Copies the list. */
        public Pick {
            path = List.copyOf(path);
        }

        /** A column of the source. */
        public static Pick column(String name, List<String> path) {
            return new Pick(name, path, Column.Type.OTHER, null);
        }

        /** The same in every row, null for nothing. */
        public static Pick constant(String name, Column.Type type, @Nullable Long constant) {
            return new Pick(name, List.of(), type, constant);
        }
    }
}
