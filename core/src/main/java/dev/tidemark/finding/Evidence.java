// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import org.jspecify.annotations.Nullable;

/**
 * One number that was compared.
 *
 * @param label what it is, for people
 * @param observed what the window showed, null where it could not be said
 * @param expected what clean days or the fleet show, null where nothing is known
 * @param threshold the cut at the budget, null where this number was not the one cut
 * @param unit B, flows, addresses, s, %, … as the rule states
 * @param detail words that go with the number, such as an owner's name; empty for none
 */
public record Evidence(
        String label,
        @Nullable Double observed,
        @Nullable Double expected,
        @Nullable Double threshold,
        String unit,
        String detail) {}
