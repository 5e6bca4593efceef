// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The flows of one side, ready in the engine.
 *
 * <p>The table has one row a flow: {@code file_number} INTEGER (the place in {@code files}), {@code ts} BIGINT
 * (microseconds since 1970, UTC), {@code src} and {@code dst} STRING as the source spells them, {@code proto} STRING,
 * {@code port} INTEGER, {@code src_port} INTEGER, {@code up_bytes}, {@code down_bytes}, {@code duration_us}, {@code
 * up_packets}, {@code down_packets} BIGINT, {@code state} STRING; the last ones and {@code src_port} NULL where not known.
 *
 * @param table its name
 * @param files what was read, the place of each is its number
 * @param rejected by reason, most frequent first
 * @param stretch where they begin and end, null where their numbers name no day
 * @param notes what was inferred, left out or empty, a sentence each
 */
public record SourceFlows(
        Table table,
        List<ReadFile> files,
        List<RejectedRows> rejected,
        @Nullable Stretch stretch,
        List<String> notes) {
    /**
     * From the first flow to the last.
     *
     * @param first in microseconds since 1970
     * @param last of the last one that begins
     */
    public record Stretch(long first, long last) {}

    /** Copies the lists. */
    public SourceFlows {
        files = List.copyOf(files);
        rejected = List.copyOf(rejected);
        notes = List.copyOf(notes);
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
