// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.QueryFailure;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Says whose mistake a failure of the driver is and what to do about it. */
final class Failures {
    private Failures() {}

    /** The failure of a query. */
    static TidemarkException of(String name, SQLException failure, Path workFolder) {
        String text = text(failure);
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("interrupt error")) {
            return new TidemarkException(ErrorCode.RESOURCES, "stopped", failure);
        }
        if (lower.contains("no space left") || lower.contains("max_temp_directory_size")) {
            return QueryFailure.of(ErrorCode.RESOURCES, name, text, "Free disk space at " + workFolder + ".", failure);
        }
        if (lower.startsWith("out of memory error") || lower.contains("failed to allocate")) {
            String remedy =
                    "Give more with --memory, compute with --threads 1, or name a folder on a larger disk than that of "
                            + workFolder + " with --temp.";
            return QueryFailure.of(ErrorCode.RESOURCES, name, withoutAdvice(text), remedy, failure);
        }
        if (lower.contains("maximum_object_size")) {
            String remedy = "A line is longer than any flow record; take it out, or see whether lines have ends.";
            return QueryFailure.of(ErrorCode.BAD_DATA, name, text, remedy, failure);
        }
        if (isAboutSum(lower)) {
            return QueryFailure.ofSum(name, text, failure);
        }
        if (lower.startsWith("permission error")) {
            return QueryFailure.of(
                    ErrorCode.USAGE, name, text, "A query may use nothing but the views given.", failure);
        }
        if (isAboutFile(lower)) {
            return QueryFailure.ofFile(name, text, failure);
        }
        return QueryFailure.of(ErrorCode.INTERNAL, name, text, "", failure);
    }

    /** The failure to make a view of files. */
    static TidemarkException ofFiles(List<Path> files, SQLException failure) {
        String text = text(failure);
        boolean isNamed = files.stream().anyMatch(file -> text.contains(file.toString()));
        String which =
                isNamed || files.isEmpty() ? "" : files.get(0) + (files.size() > 1 ? " or a later file" : "") + ": ";
        return QueryFailure.ofFile("Cannot be read", which + text, failure);
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
