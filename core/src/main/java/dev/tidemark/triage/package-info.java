// SPDX-License-Identifier: Apache-2.0

/**
 * What people say of a finished run: findings that are allowed, and whether an accusation was right.
 *
 * <p>Uses {@code output}, {@code place}, {@code yaml}, {@code calibrate}, {@code finding}, {@code flow} and {@code error};
 * nothing here reads a flow. Another condition of allow.yml is a component of {@code Condition} and its line in
 * {@code AllowFile}.
 */
@NullMarked
package dev.tidemark.triage;

import org.jspecify.annotations.NullMarked;
