// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.decode;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** What a file of gzip holds, refused where it swells as no log and no capture does: decoders lay it down on disk. */
final class UnpackedStream extends FilterInputStream {
    private static final int BUFFER = 1 << 16;

    /** So much of anything may be unpacked, however well it was packed. */
    private static final long HARMLESS = 32_000_000;

    /** gzip makes at most a thousandth of what says the same over and over, and rarely less than a twentieth of a log. */
    private static final long MOST_TIMES = 200;

    private final Counted packed;
    private final String name;
    private long unpacked;

    private UnpackedStream(Counted packed, String name) throws IOException {
        super(new GZIPInputStream(packed, BUFFER));
        this.packed = packed;
        this.name = name;
    }

    /**
     * Opens a file.
     *
     * @param file packed by gzip
     * @param name what the user calls it
     */
    static InputStream open(Path file, String name) throws IOException {
        return new UnpackedStream(new Counted(new BufferedInputStream(Files.newInputStream(file), BUFFER)), name);
    }

    @Override
    public int read() throws IOException {
        return count(super.read(), 1);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        return count(read, read);
    }

    private int count(int result, int length) {
        unpacked += result < 0 ? 0 : length;
        if (unpacked > HARMLESS && unpacked > MOST_TIMES * packed.bytes) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA,
                    name + " says the same over and over: " + unpacked / 1_000_000 + " MB are packed into "
                            + packed.bytes / 1_000
                            + " kB, as no log is. Is the file whole? Unpack it (gunzip) to have it"
                            + " read all the same.");
        }
        return result;
    }

    /** Counts what was taken out of a stream. */
    private static final class Counted extends FilterInputStream {
        private long bytes;

        private Counted(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
