// SPDX-License-Identifier: Apache-2.0
/**
 * What clean days teach: the sums of their hours, and what each rule learns by its own baseline.sql.
 *
 * <p>Within a run it lies in the engine; between runs in a folder ({@code docs/baseline.md}): {@code BaselineFolder} writes
 * one, {@code Baseline} opens one, {@code BaselineExport} and {@code BaselineImport} carry rows out of an engine and back.
 *
 * <p>It may use store, rule, engine, flow, settings and error. What a new rule learns is added in the rule's folder; whatever
 * changes the columns or files of a baseline counts up {@code Manifest.SCHEMA}.
 */
@NullMarked
package dev.tidemark.baseline;

import org.jspecify.annotations.NullMarked;
