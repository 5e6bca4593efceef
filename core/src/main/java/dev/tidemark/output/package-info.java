// SPDX-License-Identifier: Apache-2.0

/**
 * A run as files for machines: written whole or not at all, and read back.
 *
 * <p>Uses {@code finding}, {@code flow}, {@code settings} and {@code error}; never an engine, a store or a query. A new
 * file or format is one class that implements {@link dev.tidemark.output.FindingWriter} and one line in
 * {@link dev.tidemark.output.Writers}.
 */
@NullMarked
package dev.tidemark.output;

import org.jspecify.annotations.NullMarked;
