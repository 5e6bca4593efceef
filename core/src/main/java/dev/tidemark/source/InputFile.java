// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Scan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file to be read, or a table.
 *
 * @param path where it is; of a table a path at which there is nothing
 * @param name as the user named it, {@code -} for standard input
 * @param how whether the user named it or it was found in a folder
 * @param isUnpacked true where the path is that of the rows made of it, since no engine reads the file itself
 * @param notes what is known of it beside its rows, a sentence each
 * @param head a file that holds the beginning of this one, by which it is told; mostly itself
 */
public record InputFile(Path path, String name, Named how, boolean isUnpacked, List<String> notes, Path head) {
    /** Copies the list. */
    public InputFile {
        notes = List.copyOf(notes);
    }

    /** A file of which nothing more is known. */
    public InputFile(Path path, String name, Named how) {
        this(path, name, how, false, List.of(), path);
    }

    /** True where the rows are those of a table of a catalogue, and there are no bytes to look at. */
    boolean isTable() {
        return Addresses.isTable(name);
    }

    /** The rows as they stand, of one file or table alone. */
    Scan typed() {
        return isTable() ? new Scan.Catalogued(Addresses.table(name)) : new Scan.Parquet(List.of(path));
    }

    /** The same file, of which rows were made. */
    InputFile asRows(Path rows, List<String> said) {
        return new InputFile(rows, name, how, true, notes, rows).noted(said);
    }

    /** The same file, of which more is known. */
    InputFile noted(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new InputFile(path, name, how, isUnpacked, all, head);
    }

    /** The same file, whose beginning stands somewhere for itself. */
    InputFile withHead(Path beginning) {
        return new InputFile(path, name, how, isUnpacked, notes, beginning);
    }

    /** How a file came to be read. */
    public enum Named {
        /** By its own name or a pattern: it must hold flows. */
        OUTRIGHT,
        /** In a folder, which may hold other things too. */
        IN_FOLDER
    }
}
