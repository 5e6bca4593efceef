// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes one Parquet file, where Spark would write a folder of them; it is there whole or not at all. */
final class SparkExport {
    private SparkExport() {}

    /** Writes rows in their order; the target's folder must be one that the executors reach. */
    static Path write(Dataset<Row> rows, Path file) {
        Path folder = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".parts");
        try {
            rows.coalesce(1).write().option("compression", "zstd").parquet(PlainFiles.address(folder));
            Files.move(only(folder), file, StandardCopyOption.ATOMIC_MOVE);
            return file;
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.RESOURCES, "Cannot write " + file + ": " + e + ". Is its folder writable?", e);
        } finally {
            remove(folder);
        }
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> parts = Files.list(folder)) {
            List<Path> found = parts.filter(
                            path -> path.getFileName().toString().endsWith(".parquet"))
                    .toList();
            if (found.size() != 1) {
                throw new TidemarkException(ErrorCode.INTERNAL, found.size() + " files in place of one in " + folder);
            }
            return found.get(0);
        }
    }

    private static void remove(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.RESOURCES, "Cannot remove " + folder + ": " + e, e);
        }
    }
}
