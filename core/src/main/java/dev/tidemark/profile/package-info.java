// SPDX-License-Identifier: Apache-2.0

/**
 * What normal looks like: the figures of {@code analyze} over the flows of one side, and what changed against another.
 *
 * <p>May use {@code store}, {@code place}, {@code engine}, {@code flow}, {@code settings} and {@code error}. The engine
 * computes; its results are the records of this package, which {@code output} and {@code report} show. A new figure is one
 * {@code .sql} file, one record or component, and a line in {@link dev.tidemark.profile.Profiler}.
 */
@NullMarked
package dev.tidemark.profile;

import org.jspecify.annotations.NullMarked;
