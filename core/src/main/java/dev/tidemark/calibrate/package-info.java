// SPDX-License-Identifier: Apache-2.0

/**
 * Pure mathematics: tails, p-values, the budget and how families are combined.
 *
 * <p>Uses {@code finding} and {@code error}; knows no engine. A new way to calibrate is a class here with its source in
 * its Javadoc.
 */
@NullMarked
package dev.tidemark.calibrate;

import org.jspecify.annotations.NullMarked;
