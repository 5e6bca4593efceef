// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.calibrate;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Fits {@link Tail}s to a sample: peaks over a threshold with an exponential excess.
 *
 * <p>Two thresholds are used, which leave n^(2/3) and n^(1/2) of n values above them, at most a quarter: the first knows the
 * mean excess well, the second sees a tail that grows heavier farther out, as that of a mixed population does. The larger
 * p-value counts, both with the doubt of the first, whose values hold those of the second.
 *
 * <p>A judged fleet may itself be wicked in part, so its largest values are censored: it is known that they are large, not how
 * large. The scale is then the maximum-likelihood estimate of an exponential mean under type II censoring (the
 * sum of the excesses seen, plus the censored count times the largest seen, over the number seen; Lawless, Statistical
 * Models and Methods for Lifetime Data, section 4.1).
 */
public final class TailFit {
    /** The part of a population that is taken as its tail at most. */
    private static final double LARGEST_SHARE = 0.25;
    /** The floor is believed as if it were known from so many observations, where the sample is large enough to belie it. */
    private static final int FLOOR_WEIGHT = 10;
    /** What no sample shows may still be the habit of one in fifty elsewhere: then the floor decides how far it goes. */
    private static final double SMALLEST_SHARE = 0.02;

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
     * Fits the tails.
     *
     * @param statistics values of the members that have one; the others of the population show nothing, which is 0
     * @param population how many members there are, at least as many as values
     * @param censored how many of the largest may be wicked
     */
    public List<Tail> fit(double[] statistics, long population, long censored) {
        double[] descending = descending(statistics);
        Tail near = fit(descending, population, censored, Math.cbrt((double) population * population));
        Tail far = fit(descending, population, censored, Math.sqrt((double) population));
        return List.of(near, new Tail(far.start(), far.share(), far.scale(), near.observations()));
    }

    private Tail fit(double[] descending, long population, long censored, double size) {
        int hidden = (int) Math.min(censored, descending.length);
        double tail = Math.ceil(Math.min(size, LARGEST_SHARE * (double) population));
        int beyond = (int) Math.min(descending.length, hidden + tail);
        double start = 0;
        if (beyond < descending.length) {
            start = descending[beyond];
        } else if (population > descending.length) {
            // The whole sample is tail, and those without a value show nothing: what lies below them is no tail.
            beyond = above(descending);
        } else {
            start = origin(descending);
        }
        double share = Math.max(SMALLEST_SHARE, (beyond + 1.0) / (population + 1.0));
        double scale = Math.max(floor, meanExcess(descending, start, hidden, beyond));
        return new Tail(start, share, scale, Math.max(floorWeight(population), beyond - hidden));
    }

    /** As many observations as the far tail of a sample has: a dozen devices that are alike prove no floor. */
    private static int floorWeight(long population) {
        return (int) Math.max(1, Math.min(FLOOR_WEIGHT, Math.floor(Math.sqrt((double) population))));
    }

    /** The tail of a statistic that nobody has seen here: believed as little as a floor is. */
    public static Tail assumed(double start, double share, double scale) {
        return new Tail(start, share, scale, FLOOR_WEIGHT);
    }

    /**
     * The value that a quarter of a population exceeds: how far the body of a fleet reaches.
     *
     * @param statistics values of the members that have one; the others show nothing, which is 0: they lie above those below 0, or
     *     the few that have a value would make a quarter reach as deep as the deepest of them
     * @param population how many members there are
     * @return nothing where fewer than a quarter have a value
     */
    public static OptionalDouble upperQuartile(double[] statistics, long population) {
        double[] descending = descending(statistics);
        int rank = (int) Math.floor(LARGEST_SHARE * population);
        if (rank >= descending.length) {
            return OptionalDouble.empty();
        }
        int above = above(descending);
        int without = (int) Math.max(population - descending.length, 0);
        if (rank < above) {
            return OptionalDouble.of(descending[rank]);
        }
        return OptionalDouble.of(rank < above + without ? 0 : descending[rank - without]);
    }

    private static int above(double[] statistics) {
        return (int) Arrays.stream(statistics).filter(value -> value > 0).count();
    }

    /** Where the whole population is tail, it begins at 0, or below where the sample does. */
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
