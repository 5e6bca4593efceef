// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Makes files of Zstandard by hand, block by block: nothing here can pack. */
final class Zstandard {
    private static final int LARGEST = 128 * 1024;
    private static final int RAW = 0;
    private static final int SAME = 1;
    private static final int PACKED = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean isWithin;

    /** A block of text as it stands. */
    Zstandard text(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return block(RAW, content.length, content);
    }

    /** Blocks of one byte as often as they hold. */
    Zstandard same(char filling, int blocks) {
        for (int block = 0; block < blocks; block++) {
            block(SAME, LARGEST, new byte[] {(byte) filling});
        }
        return this;
    }

    /** Blocks as packers make them of what repeats what stands before. */
    Zstandard repeats(int blocks) {
        for (int block = 0; block < blocks; block++) {
            block(PACKED, 8, new byte[] {0, 1, 0, (byte) 0xb1, (byte) 0xff, 0x39, 0x10, 2});
        }
        return this;
    }

    /** Ends the frame. */
    Zstandard end() {
        isWithin = false;
        return write(1, 0, 0);
    }

    /** A frame that holds nothing to be read. */
    Zstandard skipped(int length) {
        write(0x50, 0x2a, 0x4d, 0x18, length & 0xff, length >>> 8, 0, 0);
        bytes.writeBytes(new byte[length]);
        return this;
    }

    byte[] bytes() {
        end();
        return bytes.toByteArray();
    }

    private Zstandard block(int kind, int size, byte[] content) {
        if (!isWithin) {
            isWithin = true;
            write(0x28, 0xb5, 0x2f, 0xfd, 0, 0x58);
        }
        int header = size << 3 | kind << 1;
        write(header & 0xff, header >>> 8 & 0xff, header >>> 16);
        bytes.writeBytes(content);
        return this;
    }

    private Zstandard write(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }
}
