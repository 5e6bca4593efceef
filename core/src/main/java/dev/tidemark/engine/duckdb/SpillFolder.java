// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that DuckDB spills into; it makes it when it needs it. */
final class SpillFolder {
    private SpillFolder() {}

    static void remove(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.RESOURCES,
                    "Spill files at " + folder + " could not be removed: " + e + ". Remove them.",
                    e);
        }
    }
}
