// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Goes through the blocks of a file packed by Zstandard (RFC 8878) without unpacking one: only the engine unpacks, and it would
 * unpack all. A block says its packed length, and holds at most 128 KB.
 */
final class ZstandardBlocks implements AutoCloseable {
    private static final int BUFFER = 8 * 1024;
    private static final int LARGEST = 128 * 1024;
    private static final int FRAME = 0xfd2fb528;
    private static final int SKIPPED = 0x184d2a50;
    private static final int SKIPPED_BITS = 0xfffffff0;
    private static final int CHECKSUM = 4;
    private static final int SAME_BYTES = 1;
    private static final int PACKED = 2;

    /** What repeats something before it takes less; the smallest record that says anything new takes more. */
    private static final int HOLLOW = 12;

    /** A frame's own words: no length, no checksum, and a window of 8 MB, as much as this many blocks hold. */
    private static final byte[] PLAIN_FRAME = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 13 << 3};

    private static final int MOST_BLOCKS = 64;

    private final DataInputStream in;
    private int header;
    private int left;
    private boolean hasChecksum;

    private ZstandardBlocks(DataInputStream in) {
        this.in = in;
        this.header = 1;
    }

    private static ZstandardBlocks open(Path file) throws IOException {
        return new ZstandardBlocks(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)));
    }

    /**
     * The first blocks as a file of their own.
     *
     * @param most packed bytes, about
     */
    static byte[] beginning(Path file, int most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZstandardBlocks blocks = open(file)) {
            boolean begins = true;
            for (int count = 1; blocks.next(); count++) {
                bytes.writeBytes(begins ? PLAIN_FRAME : new byte[0]);
                byte[] content = blocks.content();
                boolean isEnough = count == MOST_BLOCKS || bytes.size() + content.length >= most;
                begins = blocks.isLast() || isEnough;
                int said = begins ? blocks.header | 1 : blocks.header;
                bytes.writeBytes(new byte[] {(byte) said, (byte) (said >>> 8), (byte) (said >>> 16)});
                bytes.writeBytes(content);
                if (isEnough) {
                    break;
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Goes on to the next block; false after the last. */
    private boolean next() throws IOException {
        in.skipNBytes(left);
        left = 0;
        while (isLast()) {
            in.skipNBytes(hasChecksum ? CHECKSUM : 0);
            hasChecksum = false;
            int first = in.read();
            if (first < 0) {
                return false;
            }
            if (!begins(first | number(3) << 8)) {
                return false;
            }
        }
        header = number(3);
        left = kind() == SAME_BYTES ? 1 : size();
        return true;
    }

    /**
     * True where more blocks than not say nothing new for so many bytes: the same byte, or once more what stands before. What
     * they hold is not said; each is taken to be as large as blocks are.
     */
    static boolean isHollow(Path file, long bytes) throws IOException {
        try (ZstandardBlocks blocks = open(file)) {
            long hollow = 0;
            while (blocks.next() && hollow <= bytes) {
                hollow = Math.max(0, hollow + (blocks.isHollow() ? LARGEST : -LARGEST));
            }
            return hollow > bytes;
        } catch (EOFException e) {
            // The engine says that the file is cut.
            return false;
        }
    }

    private boolean isHollow() {
        return kind() == SAME_BYTES ? size() > LARGEST / 2 : kind() == PACKED && size() <= HOLLOW;
    }

    /** True where a frame begins, or one that is to be passed over; what else stands there is for the engine to refuse. */
    private boolean begins(int mark) throws IOException {
        if ((mark & SKIPPED_BITS) == SKIPPED) {
            in.skipNBytes(Integer.toUnsignedLong(number(4)));
            return true;
        }
        if (mark != FRAME) {
            return false;
        }
        int descriptor = number(1);
        boolean isOneSegment = (descriptor & 0x20) != 0;
        int kindOfLength = descriptor >>> 6;
        int shortest = isOneSegment ? 1 : 0;
        int lengthOfLength = kindOfLength == 0 ? shortest : 1 << kindOfLength;
        int lengthOfDictionary = (1 << (descriptor & 3)) >>> 1;
        in.skipNBytes((isOneSegment ? 0 : 1) + lengthOfDictionary + lengthOfLength);
        hasChecksum = (descriptor & 4) != 0;
        header = 0;
        return true;
    }

    private boolean isLast() {
        return (header & 1) == 1;
    }

    private int kind() {
        return header >>> 1 & 3;
    }

    private int size() {
        return header >>> 3;
    }

    private byte[] content() throws IOException {
        byte[] content = new byte[left];
        in.readFully(content);
        left = 0;
        return content;
    }

    /** A number as this format writes it, the lowest byte first. */
    private int number(int length) throws IOException {
        int number = 0;
        for (int place = 0; place < length; place++) {
            number |= in.readUnsignedByte() << place * Byte.SIZE;
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
