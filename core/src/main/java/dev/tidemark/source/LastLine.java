// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Scan.Packing;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The end of a file, which of a log that is still written may be the middle of a line. */
final class LastLine {
    private static final int MOST = 64 * 1024;

    private LastLine() {}

    /** True where the last line has no end and is not whole. */
    static boolean isCut(SourceFile source) {
        Layout layout = source.layout();
        if (layout.packing() != Packing.PLAIN || layout.kind() == FormatKind.PARQUET) {
            return false;
        }
        String tail = tail(source);
        if (tail.isEmpty() || tail.endsWith("\n")) {
            return false;
        }
        String line = tail.substring(tail.lastIndexOf('\n') + 1);
        return layout.kind() == FormatKind.JSON
                ? !line.stripTrailing().endsWith("}")
                : CsvSniffer.fields(line, layout.text().separator()).size()
                        < layout.columns().size();
    }

    private static String tail(SourceFile source) {
        try (FilePieces file = FilePieces.open(source.file().path())) {
            byte[] bytes = new byte[(int) Math.min(MOST, file.length())];
            file.read(file.length() - bytes.length, bytes, bytes.length);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, "Cannot read " + source.file().name() + ": " + e.getMessage(), e);
        }
    }
}
