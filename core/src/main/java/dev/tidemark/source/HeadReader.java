// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Scan;
import dev.tidemark.engine.Scan.Packing;
import dev.tidemark.engine.Table;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.source.Head.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the beginning of a file and unpacks it; the ending of its name says nothing. */
final class HeadReader {
    private static final int BYTES = 256 * 1024;
    private static final int MAGIC = 4;
    private static final Table HEAD = new Table("source_head");

    private final Engine engine;

    HeadReader(Engine engine) {
        this.engine = engine;
    }

    /** A table is all that a Parquet file is after its beginning was read: columns with types. */
    Head read(InputFile file) {
        if (file.isTable()) {
            return Head.of(Content.PARQUET);
        }
        try {
            byte[] start = start(file.path());
            if (start.length == 0) {
                return Head.of(Content.EMPTY);
            }
            return switch (FileMark.of(start)) {
                case PARQUET -> Head.of(isWholeParquet(file.path()) ? Content.PARQUET : Content.CUT_PARQUET);
                case GZIP -> text(unpack(start), Packing.GZIP);
                case ZSTANDARD -> packedByZstandard(file);
                case CAPTURE -> Head.of(Content.CAPTURE);
                case NONE -> text(start, Packing.PLAIN);
            };
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA,
                    "Cannot read " + file.name() + ": " + e.getMessage() + ". Is the file whole?",
                    e);
        }
    }

    private static byte[] start(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return stream.readNBytes(BYTES);
        }
    }

    private static boolean isWholeParquet(Path path) throws IOException {
        try (FilePieces file = FilePieces.open(path)) {
            if (file.length() < 3L * MAGIC) {
                return false;
            }
            byte[] end = new byte[MAGIC];
            file.read(file.length() - MAGIC, end, MAGIC);
            return FileMark.of(end) == FileMark.PARQUET;
        }
    }

    /** As much as the first bytes hold: that they end in the middle of a packed block is no fault. */
    private static byte[] unpack(byte[] start) throws IOException {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(start))) {
            while (unpacked.size() < BYTES) {
                int read = stream.read(piece);
                if (read < 0) {
                    break;
                }
                unpacked.write(piece, 0, read);
            }
        } catch (EOFException e) {
            return unpacked.toByteArray();
        }
        return unpacked.toByteArray();
    }

    private Head packedByZstandard(InputFile file) {
        try {
            Head head = text(unpackByEngine(file).getBytes(StandardCharsets.UTF_8), Packing.ZSTD);
            return head.content() == Content.BINARY ? Head.of(Content.PACKED_BINARY) : head;
        } catch (TidemarkException e) {
            if (e.code() == ErrorCode.BAD_DATA) {
                throw new TidemarkException(e.code(), "Cannot read " + file.name() + ": " + e.getMessage(), e);
            }
            // Nothing is wrong with the packing; the engine fails at what it takes for lines.
            return Head.of(Content.PACKED_BINARY);
        }
    }

    private String unpackByEngine(InputFile file) {
        engine.scan(HEAD, new Scan.Lines(List.of(file.head()), Packing.ZSTD));
        StringBuilder text = new StringBuilder();
        try {
            for (Rows.Row row :
                    engine.rows(Query.resource(HeadReader.class, "head.sql").over("source_head", HEAD))) {
                text.append(row.text("line")).append('\n');
            }
        } finally {
            engine.drop(HEAD);
        }
        return text.toString();
    }

    private static Head text(byte[] bytes, Packing packing) {
        if (bytes.length == 0) {
            return Head.of(Content.EMPTY);
        }
        if (bytes.length > 1 && isByteOrderMark(bytes[0] & 0xff, bytes[1] & 0xff)) {
            return Head.of(Content.UTF16);
        }
        Archive archive = Archive.of(bytes).orElse(null);
        if (archive != null) {
            return Head.of(archive);
        }
        if (isBinary(bytes)) {
            return Head.of(binary(bytes));
        }
        List<String> lines = lines(new String(bytes, StandardCharsets.UTF_8), bytes.length >= BYTES);
        boolean isBlank = lines.stream().allMatch(String::isBlank);
        return isBlank ? Head.of(Content.EMPTY) : new Head(Content.TEXT, packing, lines, null);
    }

    private static boolean isByteOrderMark(int first, int second) {
        return (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff);
    }

    /** UTF-16 without a mark: in Western text every other byte is NUL. */
    private static boolean isWide(byte[] bytes) {
        int[] nuls = new int[2];
        for (int place = 0; place < bytes.length; place++) {
            nuls[place % 2] += bytes[place] == 0 ? 1 : 0;
        }
        int most = Math.max(nuls[0], nuls[1]);
        return most > bytes.length * 2 / 5 && Math.min(nuls[0], nuls[1]) < bytes.length / 50;
    }

    private static Content binary(byte[] bytes) {
        if (isWide(bytes)) {
            return Content.UTF16;
        }
        return isNearlyText(bytes) ? Content.TEXT_WITH_NULS : Content.BINARY;
    }

    private static boolean isNearlyText(byte[] bytes) {
        byte[] others = new byte[bytes.length];
        int length = 0;
        for (byte value : bytes) {
            if (value != 0) {
                others[length++] = value;
            }
        }
        return length > bytes.length * 0.9 && !isBinary(Arrays.copyOf(others, length));
    }

    /** Text has no NUL and next to no other control characters. */
    private static boolean isBinary(byte[] bytes) {
        int odd = 0;
        for (byte value : bytes) {
            if (value == 0) {
                return true;
            }
            boolean isControl = value > 0 && value < ' ' && value != '\t' && value != '\n' && value != '\r';
            odd += isControl ? 1 : 0;
        }
        return odd > bytes.length / 50;
    }

    private static List<String> lines(String text, boolean isCut) {
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> lines = new ArrayList<>(whole.lines().toList());
        boolean endsOpen = isCut && !whole.endsWith("\n") && lines.size() > 1;
        if (endsOpen) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
