// SPDX-License-Identifier: Apache-2.0

/**
 * Measures whole runs of the program, cold and warm, beside a bare pass of the engine over the same columns; and how often
 * the rules are right in made-up offices with every family of attack.
 *
 * <p>Uses {@code pipeline}, {@code trial}, {@code world}, {@code finding}, {@code source}, {@code engine}, {@code settings}
 * and {@code error}. Another measurement of time is one more column of {@link dev.tidemark.benchmarks.Measurement}.
 */
@NullMarked
package dev.tidemark.benchmarks;

import org.jspecify.annotations.NullMarked;
