// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.Locale;

/** Says whose mistake a failure of Spark is and what to do about it. */
final class Failures {
    private static final int LENGTH = 2000;

    private Failures() {}

    static TidemarkException stopped() {
        return new TidemarkException(ErrorCode.RESOURCES, "stopped");
    }

    /** The failure of a query. */
    static TidemarkException of(String name, Throwable failure) {
        if (failure instanceof TidemarkException ours) {
            return ours;
        }
        String text = text(failure);
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left")) {
            return of(ErrorCode.RESOURCES, name, text, "Free disk space, or name another folder with --temp.", failure);
        }
        if (isAboutMemory(failure, lower)) {
            String remedy =
                    "Give Spark more: --spark spark.executor.memory=…, or TIDEMARK_JAVA_OPTIONS=-Xmx… for local[*].";
            return of(ErrorCode.RESOURCES, name, text, remedy, failure);
        }
        if (lower.contains("master url") || lower.contains("masters are unresponsive")) {
            return of(ErrorCode.USAGE, name, text, "Is --master right, and does the cluster run?", failure);
        }
        if (isAboutScheme(lower)) {
            String remedy = "Bring the jar that knows it: name it in TIDEMARK_SPARK_JARS, or spark-submit --packages.";
            return of(ErrorCode.BAD_DATA, name, text, remedy, failure);
        }
        if (lower.contains("arithmetic_overflow")) {
            String remedy = "Numbers add up to more than can be counted: is a column of bytes or packets really one?"
                    + " Name the right one, such as --map up_bytes=COLUMN.";
            return of(ErrorCode.BAD_DATA, name, text, remedy, failure);
        }
        if (isAboutFile(lower)) {
            return of(ErrorCode.BAD_DATA, name, text, "Is the file whole, and of the format it claims?", failure);
        }
        return of(ErrorCode.INTERNAL, name, text, "", failure);
    }

    private static TidemarkException of(ErrorCode code, String name, String text, String remedy, Throwable failure) {
        return new TidemarkException(code, (name + ": " + text + ". " + remedy).strip(), failure);
    }

    /** The innermost text says what happened; what is around it says where in Spark. */
    private static String text(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
        message = message.replace("magic number", "magic bytes");
        int picture = message.indexOf("\n== SQL");
        String kept = picture < 0 ? message : message.substring(0, picture);
        int plan = kept.indexOf(";\n");
        kept = plan < 0 ? kept : kept.substring(0, plan);
        return kept.substring(0, Math.min(LENGTH, kept.length())).strip().replaceAll("\\.$", "");
    }

    private static boolean isAboutMemory(Throwable failure, String lower) {
        return failure instanceof OutOfMemoryError
                || lower.contains("outofmemory")
                || lower.contains("java heap space");
    }

    private static boolean isAboutScheme(String lower) {
        return lower.matches("class \\S+ not found") || lower.startsWith("no filesystem for scheme");
    }

    private static boolean isAboutFile(String lower) {
        return lower.contains("parquet")
                || lower.contains("failed_read_file")
                || lower.contains("magic bytes")
                || lower.contains("not in gzip format")
                || lower.contains("unexpected end of")
                || lower.contains("snappy");
    }
}
