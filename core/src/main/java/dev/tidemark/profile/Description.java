// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import org.jspecify.annotations.Nullable;

/**
 * How values are spread, in the words and by the formulas of pandas' describe.
 *
 * @param count how many values
 * @param mean null where there is no value
 * @param std with n - 1 below; null where there are fewer than two values
 * @param min null where there is no value
 * @param quarter linear between the two nearest values; null where there is no value
 * @param half the median, likewise
 * @param threeQuarters likewise
 * @param max null where there is no value
 */
public record Description(
        long count,
        @Nullable Double mean,
        @Nullable Double std,
        @Nullable Double min,
        @Nullable Double quarter,
        @Nullable Double half,
        @Nullable Double threeQuarters,
        @Nullable Double max) {
    /** No value at all. */
    public static final Description NONE = new Description(0, null, null, null, null, null, null, null);
}
