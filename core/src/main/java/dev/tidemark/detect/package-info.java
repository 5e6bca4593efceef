// SPDX-License-Identifier: Apache-2.0

/**
 * One window, all rules, what clean days taught: findings and ranked devices.
 *
 * <p>May use {@code baseline}, {@code calibrate}, {@code store}, {@code place}, {@code rule}, {@code finding}, {@code
 * engine}, {@code flow}, {@code settings} and {@code error}. A rule is never added here but as a folder in {@code rules}.
 */
@NullMarked
package dev.tidemark.detect;

import org.jspecify.annotations.NullMarked;
