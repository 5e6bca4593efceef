// SPDX-License-Identifier: Apache-2.0

/**
 * Measures whole runs of the program, cold and warm, beside a bare pass of the engine over the same columns.
 *
 * <p>Uses {@code pipeline}, {@code world}, {@code source}, {@code engine}, {@code settings} and {@code error}. Another
 * measurement is one more column of {@link dev.tidemark.benchmarks.Measurement}.
 */
@NullMarked
package dev.tidemark.benchmarks;

import org.jspecify.annotations.NullMarked;
