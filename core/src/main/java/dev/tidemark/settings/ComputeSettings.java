// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run may use of the machine.
 *
 * @param engine the engine's short name
 * @param threads workers, at least 1
 * @param memoryBytes bound on the engine's memory
 * @param tempFolder where a run lays down its working folder
 * @param options what the user says to the engine in its own words
 */
public record ComputeSettings(
        String engine, int threads, long memoryBytes, Path tempFolder, Map<String, String> options) {
    /** Copies the map. */
    public ComputeSettings {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Without a word in the engine's own. */
    public ComputeSettings(String engine, int threads, long memoryBytes, Path tempFolder) {
        this(engine, threads, memoryBytes, tempFolder, Map.of());
    }
}
