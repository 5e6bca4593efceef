// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.Sha256;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Tells files by their bytes. */
public final class FileHash {
    private static final int BLOCK = 1 << 16;

    private FileHash() {}

    /** The SHA-256 of a file, hexadecimal: the same bytes under another name are told by it. */
    public static String sha256(Path file) {
        MessageDigest digest = Sha256.begin();
        read(file, digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The SHA-256 of bytes, hexadecimal. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.begin().digest(bytes));
    }

    /** The CRC-32 of a file, hexadecimal: against damage, and fast enough for every reading. */
    static String crc32(Path file) {
        CRC32 crc = new CRC32();
        read(file, crc::update);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** Takes in a block of bytes. */
    @FunctionalInterface
    private interface Sink {
        void take(byte[] bytes, int from, int length);
    }

    private static void read(Path file, Sink sink) {
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                sink.take(block, 0, length);
            }
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, "Cannot read " + file + ": " + e.getMessage() + ". Check the name.", e);
        }
    }
}
