// SPDX-License-Identifier: Apache-2.0
/**
 * What clean days teach: the sums of their hours, and what each rule learns by its own baseline.sql.
 *
 * <p>It may use store, rule, engine, flow, settings and error. What a new rule learns is added in the rule's folder.
 */
@NullMarked
package dev.tidemark.baseline;

import org.jspecify.annotations.NullMarked;
