// SPDX-License-Identifier: Apache-2.0

/**
 * The library's front door: reads, stores, judges and says.
 *
 * <p>May use every package before it but {@code engine.duckdb}: engines are found, not named. A new job is a method here.
 */
@NullMarked
package dev.tidemark.pipeline;

import org.jspecify.annotations.NullMarked;
