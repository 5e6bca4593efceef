// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.engine.QueryFailure;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.Locale;

/** Says whose mistake a failure of Spark is and what to do about it. */
final class Failures {
    private static final int LENGTH = 2000;

    private Failures() {}

    /** The failure of a query. */
    static TidemarkException of(String name, Throwable failure) {
        if (failure instanceof TidemarkException ours) {
            return ours;
        }
        String text = text(failure);
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left")) {
            return QueryFailure.of(
                    ErrorCode.RESOURCES, name, text, "Free disk space, or name another folder with --temp.", failure);
        }
        if (isAboutMemory(failure, lower)) {
            String remedy =
                    "Give Spark more: --spark spark.executor.memory=…, or TIDEMARK_JAVA_OPTIONS=-Xmx… for local[*].";
            return QueryFailure.of(ErrorCode.RESOURCES, name, text, remedy, failure);
        }
        if (lower.contains("master url") || lower.contains("masters are unresponsive")) {
            return QueryFailure.of(
                    ErrorCode.USAGE, name, text, "Is --master right, and does the cluster run?", failure);
        }
        if (isAboutScheme(lower)) {
            String remedy = "Bring the jar that knows it: name it in TIDEMARK_SPARK_JARS, or spark-submit --packages.";
            return QueryFailure.of(ErrorCode.BAD_DATA, name, text, remedy, failure);
        }
        if (lower.contains("arithmetic_overflow")) {
            return QueryFailure.ofSum(name, text, failure);
        }
        if (isAboutFile(lower)) {
            return QueryFailure.ofFile(name, text, failure);
        }
        return QueryFailure.of(ErrorCode.INTERNAL, name, text, "", failure);
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
