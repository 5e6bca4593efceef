// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an engine may use.
 *
 * @param threads workers, at least 1
 * @param memoryBytes bound on its memory
 * @param workFolder an existing folder of this run alone, for spilling and intermediate files
 * @param readable files and folders that it may read
 * @param writable folders that it may write
 * @param options what the user says to this engine in its own words
 */
public record EngineSettings(
        int threads,
        long memoryBytes,
        Path workFolder,
        List<Path> readable,
        List<Path> writable,
        Map<String, String> options) {
    /** Copies the lists. */
    public EngineSettings {
        readable = List.copyOf(readable);
        writable = List.copyOf(writable);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Without a word in the engine's own. */
    public EngineSettings(int threads, long memoryBytes, Path workFolder, List<Path> readable, List<Path> writable) {
        this(threads, memoryBytes, workFolder, readable, writable, Map.of());
    }
}
