// SPDX-License-Identifier: Apache-2.0

/**
 * The lint of rules: small checks over a rule's folder, for its author and for the build.
 *
 * <p>Uses {@code rule}, {@code sql}, {@code yaml}, {@code finding}, {@code flow} and {@code error}. A new check is one constant in
 * the class of its kind; what SQL may say stands in {@code dialect.tsv}, what ATT&amp;CK knows in {@code attack.tsv}.
 */
@NullMarked
package dev.tidemark.rule.lint;

import org.jspecify.annotations.NullMarked;
