// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.calibrate;

import java.util.Arrays;

/**
 * Fits a {@link Tail} to a sample: peaks over a threshold with an exponential excess.
 *
 * <p>The judged fleet may itself be wicked in part, so its largest values are censored: it is known that they are large,
 * not how large. The scale is then the maximum-likelihood estimate of an exponential mean under type II censoring (the
 * sum of the excesses seen, plus the censored count times the largest seen, over the number seen; Lawless, Statistical
 * Models and Methods for Lifetime Data, section 4.1).
 */
public final class TailFit {
    /** The part of a population that is taken as its tail. */
    private static final double TAIL_SHARE = 0.25;

    private final double floor;

    /**
     * Prepares a fit.
     *
     * @param floor the smallest scale believed, however alike the sample is; above 0
     */
    public TailFit(double floor) {
        this.floor = floor;
    }

    /**
     * Fits the tail.
     *
     * @param statistics values of the members that have one; the others of the population lie below them all and below 0
     * @param population how many members there are, at least as many as values
     * @param censored how many of the largest may be wicked
     */
    public Tail fit(double[] statistics, long population, long censored) {
        double[] descending = descending(statistics);
        int beyond = (int) Math.min(descending.length, Math.ceil(TAIL_SHARE * population));
        int hidden = (int) Math.min(censored, beyond);
        double start = beyond < descending.length ? descending[beyond] : origin(descending);
        double share = (beyond + 1.0) / (population + 1.0);
        return new Tail(start, share, Math.max(floor, meanExcess(descending, start, hidden, beyond)));
    }

    /** Where the whole sample is tail, it begins at 0, or below where the sample does. */
    private static double origin(double[] descending) {
        return descending.length == 0 ? 0 : Math.min(0, descending[descending.length - 1]);
    }

    private static double meanExcess(double[] descending, double start, int hidden, int beyond) {
        if (hidden >= beyond) {
            return 0;
        }
        double sum = hidden * (descending[hidden] - start);
        for (int i = hidden; i < beyond; i++) {
            sum += descending[i] - start;
        }
        return sum / (beyond - hidden);
    }

    private static double[] descending(double[] statistics) {
        double[] sorted = statistics.clone();
        Arrays.sort(sorted);
        for (int i = 0, j = sorted.length - 1; i < j; i++, j--) {
            double swap = sorted[i];
            sorted[i] = sorted[j];
            sorted[j] = swap;
        }
        return sorted;
    }
}
