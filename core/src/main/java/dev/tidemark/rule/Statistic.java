// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

/**
 * The number by which a rule ranks; larger is stranger.
 *
 * @param meaning what it is, in words
 * @param floor smallest spread among honest devices that is believed, in the statistic's own unit
 * @param reason why that floor
 */
public record Statistic(String meaning, double floor, String reason) {}
