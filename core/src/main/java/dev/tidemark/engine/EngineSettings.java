// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * What an engine may use.
 *
 * @param threads workers, at least 1
 * @param memoryBytes bound on its memory
 * @param workFolder an existing folder of this run alone, for spilling and intermediate files
 * @param readable files and folders that it may read
 * @param writable folders that it may write
 */
public record EngineSettings(int threads, long memoryBytes, Path workFolder, List<Path> readable, List<Path> writable) {
    /** Copies the lists. */
    public EngineSettings {
        readable = List.copyOf(readable);
        writable = List.copyOf(writable);
    }
}
