// SPDX-License-Identifier: Apache-2.0

/**
 * What a run says: findings with their evidence and chart series, ranked devices, the summary of the run.
 *
 * <p>Uses {@code flow} and {@code error}. Outputs and the report see nothing but these records.
 */
@NullMarked
package dev.tidemark.finding;

import org.jspecify.annotations.NullMarked;
