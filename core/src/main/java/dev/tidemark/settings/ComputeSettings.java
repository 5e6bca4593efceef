// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import java.nio.file.Path;

/**
 * What a run may use of the machine.
 *
 * @param engine the engine's short name
 * @param threads workers, at least 1
 * @param memoryBytes bound on the engine's memory
 * @param tempFolder where a run lays down its working folder
 */
public record ComputeSettings(String engine, int threads, long memoryBytes, Path tempFolder) {}
