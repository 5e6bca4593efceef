// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * How a file begins.
 *
 * @param text the first bytes, unpacked where they are packed by gzip, as Latin-1, which takes any byte; without a mark
 * @param isMarked true where a byte order mark of UTF-8 stood before the text
 */
record Beginning(String text, boolean isMarked) {
    /** A byte order mark of UTF-8, each byte a character. */
    static final String MARK = "\u00ef\u00bb\u00bf";

    private static final int RAW = 16 * 1024;
    private static final int UNPACKED = 64 * 1024;
    private static final int BUFFER = 1 << 16;

    static Beginning of(Path file) throws IOException {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(RAW);
            if (!isPacked(bytes)) {
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                boolean isJson = text.replace(MARK, "").stripLeading().startsWith("{");
                String more = isJson
                        ? new String(stream.readNBytes(UNPACKED - bytes.length), StandardCharsets.ISO_8859_1)
                        : "";
                return of(text + more);
            }
        }
        return of(new String(unpack(bytes), StandardCharsets.ISO_8859_1));
    }

    private static Beginning of(String text) {
        boolean isMarked = text.startsWith(MARK);
        return new Beginning(isMarked ? text.substring(MARK.length()) : text, isMarked);
    }

    /**
     * The file's content, unpacked where it is packed.
     *
     * @param name what the user calls it
     */
    static InputStream open(Path file, String name) throws IOException {
        return isPacked(file)
                ? UnpackedStream.open(file, name)
                : new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    static boolean isPacked(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return isPacked(stream.readNBytes(2));
        }
    }

    private static boolean isPacked(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    private static byte[] unpack(byte[] bytes) throws IOException {
        byte[] unpacked = new byte[UNPACKED];
        int length = 0;
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            int read = stream.read(unpacked, 0, UNPACKED);
            while (read > 0) {
                length += read;
                read = stream.read(unpacked, length, UNPACKED - length);
            }
        } catch (EOFException e) {
            // The first bytes of a longer file end anywhere.
            return Arrays.copyOf(unpacked, length);
        }
        return Arrays.copyOf(unpacked, length);
    }
}
