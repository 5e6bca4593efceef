// SPDX-License-Identifier: Apache-2.0

/**
 * Flows inside the engine: addresses encoded as numbers, classes and hours worked out once, sums by pair and hour that
 * all rules share.
 *
 * <p>May use {@code source}, {@code place}, {@code engine}, {@code flow}, {@code settings} and {@code error}. A sum that
 * several rules need is one more {@code .sql} file and one more line in {@link dev.tidemark.store.FlowStore}.
 */
@NullMarked
package dev.tidemark.store;

import org.jspecify.annotations.NullMarked;
