// SPDX-License-Identifier: Apache-2.0

/**
 * Attacks of growing size in copies of the user's own clean days: the smallest of each family that is caught.
 *
 * <p>Uses {@code pipeline}, {@code calibrate}, {@code detect}'s suspicions, {@code report}, {@code output}, {@code finding},
 * {@code flow} and {@code error}; shares no number with the rules. Another family is one entry in {@code Families} and its
 * shape.
 */
@NullMarked
package dev.tidemark.drill;

import org.jspecify.annotations.NullMarked;
