// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.calibrate;

import dev.tidemark.finding.Severity;

/**
 * Turns p-values into the numbers that people read.
 *
 * <p>With L = -log10(p) and R = -log10(1/400), the default budget's line: score = L / (L + R) and risk = 100 score. A
 * risk of 50 lies on that line, 75 is three times as many orders of magnitude away; nothing reaches 100.
 */
public final class Risk {
    private static final double REFERENCE = Math.log10(400);
    private static final double HIGH = 0.6;
    private static final double CRITICAL = 0.8;

    private Risk() {}

    /** The score of a p-value, 0 to 1, larger is stranger. */
    public static double score(double pValue) {
        double orders = -Math.log10(Math.max(Tail.SMALLEST, Math.min(1, pValue)));
        return orders / (orders + REFERENCE);
    }

    /** The p-value that a risk of 0 to 100 was made of; the inverse of {@link #score}. */
    public static double chance(double risk) {
        double score = Math.max(0, Math.min(risk / 100, 1 - 1e-12));
        return Math.max(Tail.SMALLEST, Math.pow(10, -REFERENCE * score / (1 - score)));
    }

    /**
     * How grave a p-value is.
     *
     * @param overCut the p-value divided by the cut: beyond 1 it is within the budget, and low
     * @param score of the same p-value
     * @param highest what the rule allows
     */
    public static Severity severity(double overCut, double score, Severity highest) {
        Severity severity = overCut <= 1 ? beyondCut(score) : Severity.LOW;
        return severity.compareTo(highest) <= 0 ? severity : highest;
    }

    private static Severity beyondCut(double score) {
        if (score >= CRITICAL) {
            return Severity.CRITICAL;
        }
        return score >= HIGH ? Severity.HIGH : Severity.MEDIUM;
    }
}
