// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

/**
 * A number that a rule compares.
 *
 * @param name the stem of its columns in query.sql: {@code <name>_observed}, {@code <name>_expected}
 * @param label what it is, for people
 * @param unit B, flows, addresses, s, %, …
 */
public record EvidenceColumn(String name, String label, String unit) {}
