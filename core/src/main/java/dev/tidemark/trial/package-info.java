// SPDX-License-Identifier: Apache-2.0

/**
 * Proves what rules do: runs their cases through the pipeline and compares what came out with what had to.
 *
 * <p>May use {@code pipeline}, {@code world}, {@code detect}, {@code calibrate}, {@code rule}, {@code source}, {@code
 * finding}, {@code settings} and {@code error}. Another proof, such as of the clean days, is a class here; another fleet
 * that cases may stand in is a word in {@code rule.CaseBackground} and its office in {@code BackgroundFlows}.
 */
@NullMarked
package dev.tidemark.trial;

import org.jspecify.annotations.NullMarked;
