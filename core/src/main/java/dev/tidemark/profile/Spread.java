// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import org.jspecify.annotations.Nullable;

/**
 * How ratios are spread over addresses.
 *
 * @param count how many addresses have one
 * @param min null where none has
 * @param quarter likewise
 * @param half likewise
 * @param threeQuarters likewise
 * @param max likewise
 */
public record Spread(
        long count,
        @Nullable Double min,
        @Nullable Double quarter,
        @Nullable Double half,
        @Nullable Double threeQuarters,
        @Nullable Double max) {
    /** No address has one. */
    public static final Spread NONE = new Spread(0, null, null, null, null, null);
}
