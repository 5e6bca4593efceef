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
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the beginning of a file and unpacks it; the ending of its name says nothing. */
final class HeadReader {
    private static final int BYTES = 256 * 1024;
    private static final int MAGIC = 4;
    private static final String PARQUET_MARK = "PAR1";
    private static final List<String> CAPTURE_MARKS =
            List.of("a1b2c3d4", "d4c3b2a1", "a1b23c4d", "4d3cb2a1", "0a0d0d0a");
    private static final Table HEAD = new Table("source_head");

    private final Engine engine;

    HeadReader(Engine engine) {
        this.engine = engine;
    }

    Head read(InputFile file) {
        try {
            byte[] start = start(file.path());
            if (start.length == 0) {
                return Head.of(Content.EMPTY);
            }
            if (startsWith(start, PARQUET_MARK)) {
                return Head.of(isWholeParquet(file.path()) ? Content.PARQUET : Content.CUT_PARQUET);
            }
            if (start.length > 1 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b) {
                return text(unpack(start), Packing.GZIP);
            }
            if (isCapture(start)) {
                return Head.of(Content.CAPTURE);
            }
            if (isZstandard(start)) {
                return text(unpackByEngine(file), Packing.ZSTD);
            }
            return text(start, Packing.PLAIN);
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

    private static boolean startsWith(byte[] bytes, String mark) {
        return bytes.length >= MAGIC && new String(bytes, 0, MAGIC, StandardCharsets.ISO_8859_1).equals(mark);
    }

    private static boolean isZstandard(byte[] bytes) {
        return bytes.length >= MAGIC
                && (bytes[0] & 0xff) == 0x28
                && (bytes[1] & 0xff) == 0xb5
                && (bytes[2] & 0xff) == 0x2f
                && (bytes[3] & 0xff) == 0xfd;
    }

    /** The four ways in which pcap begins, and pcapng. */
    private static boolean isCapture(byte[] bytes) {
        return bytes.length >= MAGIC && CAPTURE_MARKS.contains(HexFormat.of().formatHex(bytes, 0, MAGIC));
    }

    private static boolean isWholeParquet(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() < 3L * MAGIC) {
                return false;
            }
            byte[] end = new byte[MAGIC];
            file.seek(file.length() - MAGIC);
            file.readFully(end);
            return startsWith(end, PARQUET_MARK);
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

    private byte[] unpackByEngine(InputFile file) {
        engine.scan(HEAD, new Scan.Lines(List.of(file.path()), Packing.ZSTD));
        Rows rows = engine.rows(Query.resource(HeadReader.class, "head.sql").over("source_head", HEAD));
        StringBuilder text = new StringBuilder();
        for (Rows.Row row : rows) {
            text.append(row.text("line")).append('\n');
        }
        engine.drop(HEAD);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Head text(byte[] bytes, Packing packing) {
        if (bytes.length == 0) {
            return Head.of(Content.EMPTY);
        }
        if (bytes.length > 1 && isByteOrderMark(bytes[0] & 0xff, bytes[1] & 0xff)) {
            return Head.of(Content.UTF16);
        }
        if (isBinary(bytes)) {
            return Head.of(isWide(bytes) ? Content.UTF16 : Content.BINARY);
        }
        List<String> lines = lines(new String(bytes, StandardCharsets.UTF_8), bytes.length >= BYTES);
        boolean isBlank = lines.stream().allMatch(String::isBlank);
        return isBlank ? Head.of(Content.EMPTY) : new Head(Content.TEXT, packing, lines);
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
