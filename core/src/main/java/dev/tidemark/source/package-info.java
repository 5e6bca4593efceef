// SPDX-License-Identifier: Apache-2.0

/**
 * Opens what the user names, tells its format by its content, and maps it to flows; counts what cannot be a flow.
 *
 * <p>Uses {@code engine}, {@code flow}, {@code settings}, {@code yaml}, {@code error}. A new format is one folder in {@code formats/};
 * a new kind of file is one constant of {@link dev.tidemark.source.FormatKind} and its case in {@code Recogniser} and
 * {@code ScanGroup}.
 */
@NullMarked
package dev.tidemark.source;

import org.jspecify.annotations.NullMarked;
