// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

/**
 * The chart of a finding.
 *
 * @param kind how it is drawn
 * @param title what it shows
 */
public record Chart(ChartKind kind, String title) {}
