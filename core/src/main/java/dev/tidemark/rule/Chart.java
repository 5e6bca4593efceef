// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

/**
 * The chart of a finding.
 *
 * @param kind how it is drawn
 * @param title what it shows
 * @param unit of what rises: B, flows, …
 */
public record Chart(ChartKind kind, String title, String unit) {}
