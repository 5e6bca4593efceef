// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Scan.Packing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file, by which its format is told.
 *
 * @param content what the bytes are
 * @param packing how they are packed
 * @param lines the first whole lines of a text, without line ends and byte order mark
 * @param archive what binary bytes are packed by, null where that is not known
 */
record Head(
        Content content,
        Packing packing,
        List<String> lines,
        @Nullable Archive archive) {
    Head {
        lines = List.copyOf(lines);
    }

    static Head of(Content content) {
        return new Head(content, Packing.PLAIN, List.of(), null);
    }

    static Head of(Archive archive) {
        return new Head(Content.BINARY, Packing.PLAIN, List.of(), archive);
    }

    /** What the bytes of a file are. */
    enum Content {
        EMPTY,
        PARQUET,
        /** Parquet at the beginning, something else at the end. */
        CUT_PARQUET,
        TEXT,
        UTF16,
        /** Text but for some bytes that are 0, as a disk leaves them that was full. */
        TEXT_WITH_NULS,
        /** Packets, and none of them with records of flows. */
        CAPTURE,
        BINARY,
        /** Packed by Zstandard, and no text. */
        PACKED_BINARY
    }
}
