// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Table;
import java.util.List;
import java.util.Set;

/**
 * The flows of one side, ready in the engine.
 *
 * <p>The table has one row a flow: {@code file_number} INTEGER (the place in {@code files}), {@code ts} BIGINT
 * (microseconds since 1970, UTC), {@code src} and {@code dst} STRING as the source spells them, {@code proto} STRING,
 * {@code port} INTEGER, {@code src_port} INTEGER, {@code up_bytes}, {@code down_bytes}, {@code duration_us}, {@code
 * up_packets}, {@code down_packets} BIGINT, {@code state} STRING; the last ones and {@code src_port} NULL where not known.
 *
 * @param table its name
 * @param holding whether each reading of the table goes to the files
 * @param absent the columns that hold nothing but NULL
 * @param files what was read, the place of each is its number
 * @param rejected by reason, most frequent first
 * @param notes what was inferred, left out or empty, a sentence each
 */
public record SourceFlows(
        Table table,
        Holding holding,
        Set<String> absent,
        List<ReadFile> files,
        List<RejectedRows> rejected,
        List<String> notes) {
    /** Copies the lists. */
    public SourceFlows {
        absent = Set.copyOf(absent);
        files = List.copyOf(files);
        rejected = List.copyOf(rejected);
        notes = List.copyOf(notes);
    }

    /** Where the rows lie. */
    public enum Holding {
        /** In the engine. */
        KEPT,
        /** In files that are as quick to read as a table, and need no memory. */
        IN_FILES
    }

    /** All rows, accepted or not. */
    public long rows() {
        return files.stream().mapToLong(ReadFile::rows).sum();
    }

    /** Rows that cannot be flows. */
    public long rejectedRows() {
        return rejected.stream().mapToLong(RejectedRows::count).sum();
    }

    /** Rows that are flows. */
    public long accepted() {
        return rows() - rejectedRows();
    }
}
