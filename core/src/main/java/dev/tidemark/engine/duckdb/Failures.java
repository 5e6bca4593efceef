// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Says whose mistake a failure of the driver is and what to do about it. */
final class Failures {
    private Failures() {}

    static TidemarkException stopped() {
        return new TidemarkException(ErrorCode.RESOURCES, "stopped");
    }

    /** The failure of a query. */
    static TidemarkException of(String name, SQLException failure, Path workFolder) {
        String text = text(failure);
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("interrupt error")) {
            return new TidemarkException(ErrorCode.RESOURCES, "stopped", failure);
        }
        if (lower.contains("no space left") || lower.contains("max_temp_directory_size")) {
            return of(ErrorCode.RESOURCES, name, text, "Free disk space at " + workFolder + ".", failure);
        }
        if (lower.startsWith("out of memory error") || lower.contains("failed to allocate")) {
            String remedy =
                    "Give more with --memory, compute with --threads 1, or name a folder on a larger disk than that of "
                            + workFolder + " with --temp.";
            return of(ErrorCode.RESOURCES, name, withoutAdvice(text), remedy, failure);
        }
        if (lower.contains("maximum_object_size")) {
            String remedy = "A line is longer than any flow record; take it out, or see whether lines have ends.";
            return of(ErrorCode.BAD_DATA, name, text, remedy, failure);
        }
        if (isAboutSum(lower)) {
            String remedy = "Numbers add up to more than can be counted: is a column of bytes or packets really one?"
                    + " Name the right one, such as --map up_bytes=COLUMN.";
            return of(ErrorCode.BAD_DATA, name, text, remedy, failure);
        }
        if (lower.startsWith("permission error")) {
            return of(ErrorCode.USAGE, name, text, "A query may use nothing but the views given.", failure);
        }
        if (isAboutFile(lower)) {
            return of(ErrorCode.BAD_DATA, name, text, "Is the file whole, and of the format it claims?", failure);
        }
        return of(ErrorCode.INTERNAL, name, text, "", failure);
    }

    /** The failure to make a view of files. */
    static TidemarkException ofFiles(List<Path> files, SQLException failure) {
        String text = text(failure);
        boolean isNamed = files.stream().anyMatch(file -> text.contains(file.toString()));
        String which =
                isNamed || files.isEmpty() ? "" : files.get(0) + (files.size() > 1 ? " or a later file" : "") + ": ";
        return new TidemarkException(
                ErrorCode.BAD_DATA,
                "Cannot be read: " + which + text + ". Is the file whole, and of the format it claims?",
                failure);
    }

    private static TidemarkException of(ErrorCode code, String name, String text, String remedy, SQLException failure) {
        return new TidemarkException(code, (name + ": " + text + ". " + remedy).strip(), failure);
    }

    /** Without the driver's picture of the query, which holds machine-made text. */
    private static String text(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        int picture = message.indexOf("\n\nLINE ");
        String kept = picture < 0 ? message : message.substring(0, picture);
        return kept.strip().replaceAll("\\.$", "");
    }

    /** Without the driver's advice, which is about settings that a user cannot reach; the cause keeps it. */
    private static String withoutAdvice(String text) {
        int advice = text.indexOf("\nPossible solutions");
        return (advice < 0 ? text : text.substring(0, advice)).strip().replaceAll("\\.$", "");
    }

    /** Sums are counted in 128 bits and kept in 64. */
    private static boolean isAboutSum(String lower) {
        return lower.startsWith("conversion error") && lower.contains("int128") && lower.contains("out of range");
    }

    private static boolean isAboutFile(String lower) {
        return lower.startsWith("io error")
                || lower.contains("parquet")
                || lower.contains("magic bytes")
                || lower.contains("csv error")
                || lower.contains("decompress")
                || lower.contains("gzip")
                || lower.contains("zstd")
                || lower.contains("snappy")
                || lower.contains("thrift");
    }
}
