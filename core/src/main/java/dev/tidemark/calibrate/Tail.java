// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.calibrate;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;

/**
 * The upper tail of what honest devices show: beyond {@code start} the chance falls by e for every {@code scale}.
 *
 * <p>On a statistic that is a logarithm of a ratio this is a power law of the ratio itself, the shape that volumes and
 * counts of traffic have.
 *
 * @param start where the tail begins
 * @param share share of the honest population beyond the start, in (0, 1]
 * @param scale mean excess beyond the start, above 0
 */
public record Tail(double start, double share, double scale) {
    /** The smallest p-value said: beyond it the model means nothing. */
    static final double SMALLEST = 1e-300;

    /** Checks the numbers. */
    public Tail {
        if (!(share > 0 && share <= 1 && scale > 0 && Double.isFinite(start))) {
            throw new TidemarkException(
                    ErrorCode.INTERNAL, "Not a tail: start " + start + ", share " + share + ", scale " + scale);
        }
    }

    /** How often an honest device shows this much or more; below the start no more is said than the share. */
    public double pValue(double statistic) {
        if (statistic <= start) {
            return share;
        }
        return Math.max(SMALLEST, share * Math.exp(-(statistic - start) / scale));
    }

    /** The statistic that an honest device reaches with this chance. */
    public double statisticAt(double pValue) {
        return pValue >= share ? start : start + scale * Math.log(share / pValue);
    }
}
