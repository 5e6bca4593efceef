// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.calibrate;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;

/**
 * The upper tail of what honest devices show, as a sample of them foretells it: an exponential excess whose mean is known
 * from so many observations only.
 *
 * <p>The chance that one more honest value exceeds {@code start} by x is then {@code share * (1 + x / (n * scale))^-n}, the
 * predictive distribution of an exponential (Geisser, Predictive Inference, 1993, section 3.2): for many observations the
 * exponential itself, for few a heavier tail that carries the doubt. On a statistic that is a logarithm of a ratio an
 * exponential is a power law of the ratio, the shape that volumes and counts of traffic have.
 *
 * @param start where the tail begins
 * @param share share of the honest population beyond the start, in (0, 1]
 * @param scale mean excess beyond the start, above 0
 * @param observations how many values the scale is known from, at least 1
 */
public record Tail(double start, double share, double scale, int observations) {
    /** The smallest p-value said: beyond it the model means nothing. */
    static final double SMALLEST = 1e-300;

    /** Checks the numbers. */
    public Tail {
        if (!(share > 0 && share <= 1 && scale > 0 && observations > 0 && Double.isFinite(start))) {
            throw new TidemarkException(
                    ErrorCode.INTERNAL,
                    "Not a tail: start " + start + ", share " + share + ", scale " + scale + " of " + observations
                            + " observations");
        }
    }

    /** How often an honest device shows this much or more; below the start no more is said than the share. */
    public double pValue(double statistic) {
        if (statistic <= start) {
            return share;
        }
        double excess = Math.log1p((statistic - start) / (observations * scale));
        return Math.max(SMALLEST, share * Math.exp(-observations * excess));
    }

    /** The statistic that an honest device reaches with this chance. */
    public double statisticAt(double pValue) {
        return pValue >= share
                ? start
                : start + observations * scale * Math.expm1(Math.log(share / pValue) / observations);
    }

    /** The same tail begun later, where a whole fleet has moved; it never begins earlier. */
    public Tail moved(double distance) {
        return distance > 0 ? new Tail(start + distance, share, scale, observations) : this;
    }
}
