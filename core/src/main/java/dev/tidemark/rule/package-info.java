// SPDX-License-Identifier: Apache-2.0

/**
 * What a rule is: its folder read into records, the catalogue of all of them, and the lint that keeps them honest.
 *
 * <p>Uses {@code yaml}, {@code finding}, {@code flow} and {@code error}; it knows no engine and runs nothing. A new key
 * of {@code rule.yml} is a component of {@link dev.tidemark.rule.Rule} and a line in {@code RuleReader}; a new check
 * goes to {@code rule.lint}.
 */
@NullMarked
package dev.tidemark.rule;

import org.jspecify.annotations.NullMarked;
