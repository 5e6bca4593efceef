// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file says by its first bytes; the ending of its name says nothing. */
public enum FileMark {
    /** A Parquet file, or the beginning of one. */
    PARQUET,
    /** Text, most likely, packed by gzip. */
    GZIP,
    /** Text, most likely, packed by Zstandard. */
    ZSTANDARD,
    /** Packets: the four ways in which pcap begins, and pcapng. */
    CAPTURE,
    /** Anything else, also plain text. */
    NONE;

    private static final int LENGTH = 4;

    /** The mark of a file that can be read. */
    public static FileMark of(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return of(stream.readNBytes(LENGTH));
        }
    }

    static FileMark of(byte[] bytes) {
        if (bytes.length < LENGTH) {
            return NONE;
        }
        int mark = 0;
        for (int place = 0; place < LENGTH; place++) {
            mark = mark << Byte.SIZE | bytes[place] & 0xff;
        }
        return switch (mark) {
            case 0x50415231 -> PARQUET;
            case 0x28b52ffd -> ZSTANDARD;
            case 0xa1b2c3d4, 0xd4c3b2a1, 0xa1b23c4d, 0x4d3cb2a1, 0x0a0d0d0a -> CAPTURE;
            default -> mark >>> Short.SIZE == 0x1f8b ? GZIP : NONE;
        };
    }

    /** True where the file is a fraction of what it holds. */
    public boolean isPacked() {
        return this == GZIP || this == ZSTANDARD;
    }
}
