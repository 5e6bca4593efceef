// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Scan.Packing;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the lines of a text file, whatever their bytes: an engine refuses a line that is in no encoding it knows. Of
 * each line only the beginning is kept, so that a line without an end costs no memory.
 */
final class LineWalk implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final InputStream stream;
    private final byte[] line;
    private int length;
    private long number;

    private LineWalk(InputStream stream, int most) {
        this.stream = stream;
        this.line = new byte[most];
    }

    /**
     * Opens a file.
     *
     * @param packing plain or gzip
     * @param most bytes of a line that are kept
     */
    static LineWalk open(Path file, Packing packing, int most) {
        try {
            InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            return new LineWalk(
                    packing == Packing.GZIP ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw,
                    most);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The next line that is a record, null after the last. */
    @Nullable
    String next(TextShape shape, Set<Long> leftOut) {
        Predicate<String> isComment = text -> !shape.comment().isEmpty() && text.startsWith(shape.comment());
        String text = read();
        while (text != null
                && (number <= shape.headerLines()
                        || leftOut.contains(number)
                        || text.isBlank()
                        || isComment.test(text))) {
            text = read();
        }
        return text;
    }

    /** The place of the last line given, from 1. */
    long number() {
        return number;
    }

    private @Nullable String read() {
        length = 0;
        try {
            int value = stream.read();
            if (value < 0) {
                return null;
            }
            while (value >= 0 && value != '\n') {
                if (length < line.length) {
                    line[length] = (byte) value;
                    length++;
                }
                value = stream.read();
            }
        } catch (IOException e) {
            // A packed file that was cut off has no further line.
            return null;
        }
        number++;
        return new String(line, 0, length, StandardCharsets.UTF_8).replace("\uFEFF", "");
    }

    private static TidemarkException unreadable(IOException e) {
        return new TidemarkException(
                ErrorCode.BAD_DATA, "A file that was just read cannot be read again: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
