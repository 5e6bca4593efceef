// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A rule's statistic among devices known to be honest.
 *
 * @param statistics of those that had one
 * @param population how many there were, once for each day
 */
@SuppressWarnings("ArrayRecordComponent") // many plain numbers, and no reference is ever compared with another
record Reference(double[] statistics, long population) {
    static final Reference NONE = new Reference(new double[0], 0);

    /** Sorts the statistics, the smallest first. */
    Reference {
        statistics = statistics.clone();
        Arrays.sort(statistics);
    }

    /** Both together. */
    Reference plus(Reference other) {
        double[] all = DoubleStream.concat(DoubleStream.of(statistics), DoubleStream.of(other.statistics))
                .toArray();
        return new Reference(all, population + other.population);
    }

    /** The share of the honest that showed as much or more, 0 where none did. */
    double share(double statistic) {
        int below = Arrays.binarySearch(statistics, statistic);
        int first = below < 0 ? -below - 1 : firstOf(statistic, below);
        return (statistics.length - first) / (population + 1.0);
    }

    private int firstOf(double statistic, int place) {
        int first = place;
        while (first > 0 && statistics[first - 1] == statistic) {
            first--;
        }
        return first;
    }

    /** The largest honest statistic whose share is above a chance, negative infinity where there is none. */
    double statisticAt(double chance) {
        int above = (int) Math.floor(chance * (population + 1));
        return above < statistics.length ? statistics[statistics.length - 1 - above] : Double.NEGATIVE_INFINITY;
    }
}
