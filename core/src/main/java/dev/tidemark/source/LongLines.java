// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Scan.Packing;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * Counts lines so long that an engine passes over them without a word, and refuses as much of nothing but blank lines: an engine
 * would step over each of a billion of them. Only every so often a piece of the file is read: in a file of ordinary lines each
 * piece holds an end of a line, and not only such.
 */
final class LongLines {
    /** What the engine reads at once; a line that is longer is in none of its pieces whole. */
    private static final int LONGEST = 32_000_000;

    private static final int STEP = 16_000_000;
    private static final int PIECE = 64 * 1024;

    /** gzip makes of this many bytes no less than three times as many as lie between two samples. */
    private static final int SAMPLE = 4096;

    private static final int SAMPLE_EVERY = 3 * SAMPLE;

    private final SourceFile source;
    private final FilePieces file;
    private final byte[] piece = new byte[PIECE];

    private LongLines(SourceFile source, FilePieces file) {
        this.source = source;
        this.file = file;
    }

    static long count(SourceFile source) {
        if (!source.layout().kind().isText()) {
            return 0;
        }
        if (source.layout().packing() != Packing.PLAIN) {
            return countPacked(source);
        }
        try (FilePieces file = FilePieces.open(source.file().path())) {
            return file.length() <= LONGEST ? 0 : new LongLines(source, file).count();
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, "Cannot read " + source.file().name() + ": " + e.getMessage(), e);
        }
    }

    /** To unpack a file for this alone would be dear; only one that is packed beyond what logs are is looked at. */
    private static long countPacked(SourceFile source) {
        Path path = source.file().path();
        try {
            if (source.layout().packing() == Packing.ZSTD) {
                refuseHollow(source, path);
                return 0;
            }
            if (!isPackedBeyond(path)) {
                return 0;
            }
            try (InputStream stream = new GZIPInputStream(Files.newInputStream(path), PIECE)) {
                return countAll(source, stream);
            }
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, "Cannot read " + source.file().name() + ": " + e.getMessage(), e);
        }
    }

    /** Only the engine unpacks these, and it would lay a line without an end into memory. */
    private static void refuseHollow(SourceFile source, Path path) throws IOException {
        if (ZstandardBlocks.isHollow(path, LONGEST)) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA,
                    source.file().name() + " holds more than " + LONGEST / 1_000_000
                            + " MB that say the same over and over, as no log does. Is the file whole? Unpack it (zstd -d) to have"
                            + " its lines counted.");
        }
    }

    /**
     * What is packed well looks like chance, where each byte is as frequent as any other; not so what packs one and the same
     * thing. Lengths at the end of a file would not do: a file may have many parts, and each says its own.
     */
    private static boolean isPackedBeyond(Path path) throws IOException {
        try (FilePieces file = FilePieces.open(path)) {
            byte[] sample = new byte[SAMPLE];
            for (long place = 0; place + SAMPLE < file.length(); place += SAMPLE_EVERY) {
                file.read(place, sample, SAMPLE);
                if (isSkewed(sample)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSkewed(byte[] sample) {
        int[] counts = new int[1 << Byte.SIZE];
        for (byte value : sample) {
            counts[value & 0xff]++;
        }
        return Arrays.stream(counts).max().orElse(0) > SAMPLE / 16;
    }

    private static long countAll(SourceFile source, InputStream stream) throws IOException {
        byte[] piece = new byte[PIECE];
        long lines = 0;
        long length = 0;
        long blank = 0;
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
            blank = isBlank(piece, read) ? blank + read : 0;
            if (blank > LONGEST) {
                throw blank(source);
            }
            for (int place = 0; place < read; place++) {
                length++;
                if (piece[place] == '\n') {
                    lines += length > LONGEST ? 1 : 0;
                    length = 0;
                }
            }
        }
        return lines + (length > LONGEST ? 1 : 0);
    }

    private static boolean isBlank(byte[] piece, int length) {
        for (int place = 0; place < length; place++) {
            if (piece[place] != '\n' && piece[place] != '\r' && piece[place] != ' ' && piece[place] != '\t') {
                return false;
            }
        }
        return true;
    }

    private static TidemarkException blank(SourceFile source) {
        return new TidemarkException(
                ErrorCode.BAD_DATA,
                source.file().name() + " holds more than " + LONGEST / 1_000_000
                        + " MB of nothing but blank lines, as no log does. Is the file whole?");
    }

    private long count() throws IOException {
        long lines = 0;
        long place = STEP;
        while (place < file.length()) {
            boolean isWithin = nextEnd(place, PIECE) < 0;
            if (isBlankFrom(place)) {
                throw blank(source);
            }
            if (isWithin) {
                long end = nextEnd(place, Long.MAX_VALUE);
                lines += end - lastEnd(place) > LONGEST ? 1 : 0;
                place = Math.max(end, place);
            }
            place += STEP;
        }
        return lines;
    }

    private boolean isBlankFrom(long from) throws IOException {
        long place = from;
        while (place <= from + LONGEST && place < file.length()) {
            int read = read(place);
            if (!isBlank(piece, read)) {
                return false;
            }
            place += read;
        }
        return place > from + LONGEST;
    }

    /** The next end of a line from a place on, the file's end where there is none; -1 where it is further than asked. */
    private long nextEnd(long from, long most) throws IOException {
        for (long place = from; place < file.length(); place += PIECE) {
            if (place - from >= most) {
                return -1;
            }
            int read = read(place);
            for (int letter = 0; letter < read; letter++) {
                if (piece[letter] == '\n') {
                    return place + letter;
                }
            }
        }
        return file.length();
    }

    private long lastEnd(long from) throws IOException {
        for (long place = from; place > 0; place -= PIECE) {
            long begin = Math.max(0, place - PIECE);
            int read = (int) Math.min(read(begin), place - begin);
            for (int letter = read - 1; letter >= 0; letter--) {
                if (piece[letter] == '\n') {
                    return begin + letter;
                }
            }
        }
        return 0;
    }

    private int read(long place) throws IOException {
        int length = (int) Math.min(PIECE, file.length() - place);
        file.read(place, piece, length);
        return length;
    }
}
