// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.ToLongFunction;

/** Writes beside the target and renames, so that the file is there whole or not at all. */
final class ParquetExport {
    private ParquetExport() {}

    /** Runs the copy that writes into the file it is given; returns what it returns. */
    static long write(Path file, ToLongFunction<Path> copy) {
        Path folder = Opening.real(file.toAbsolutePath().resolveSibling(""));
        Path aside = folder.resolve("." + file.getFileName() + ".part");
        try {
            long rows = copy.applyAsLong(aside);
            Files.move(aside, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.RESOURCES, "Cannot write " + file + ": " + e + ". Is its folder writable?", e);
        } finally {
            remove(aside);
        }
    }

    /** For users: small. */
    static String sql(Select select, Path file) {
        return sql(select, file, "zstd");
    }

    /** To be read again and again and then thrown away: a third larger, read in two thirds of the time. */
    static String passingSql(Select select, Path file) {
        return sql(select, file, "snappy");
    }

    private static String sql(Select select, Path file, String compression) {
        return "COPY (" + select.sql() + ") TO " + SqlText.literal(file.toString()) + " (FORMAT parquet, COMPRESSION "
                + compression + ")";
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.RESOURCES, "Cannot remove " + file + ": " + e, e);
        }
    }
}
