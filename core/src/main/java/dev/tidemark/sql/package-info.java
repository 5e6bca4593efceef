// SPDX-License-Identifier: Apache-2.0

/**
 * SQL cut into tokens, for those who prove a query before an engine gets it and for those who say what a good one is.
 *
 * <p>Uses nothing and refuses nothing. What must not stand in SQL is for those who ask: {@code engine} and {@code rule.lint}.
 */
@NullMarked
package dev.tidemark.sql;

import org.jspecify.annotations.NullMarked;
