// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * What RITA 5 says of the gaps alone (its analysis/beacons.go): the mean of a part for their skewness by Bowley, which is taken
 * as none where the quartiles are less than ten seconds apart or the middle one equals another, and a part for the median
 * distance from the median. Its parts for sizes, duration and the histogram of hours are left out, as they do not judge gaps.
 */
final class RitaScore {
    private static final double NARROW_SECONDS = 10;
    private static final int FEWEST = 3;

    private RitaScore() {}

    /** The score from 0 to 1 of contacts in whole seconds, -1 where RITA gives none. */
    static double of(GapSequence sequence) {
        long[] seconds = sequence.micros().stream()
                .mapToLong(micros -> micros / 1_000_000)
                .distinct()
                .sorted()
                .toArray();
        double[] gaps = LongStream.range(1, seconds.length)
                .mapToDouble(i -> seconds[(int) i] - seconds[(int) i - 1])
                .sorted()
                .toArray();
        if (gaps.length < FEWEST) {
            return -1;
        }
        return Math.round(1000 * (1 - Math.abs(skewness(gaps)) + closeness(gaps)) / 2) / 1000.0;
    }

    private static double skewness(double[] gaps) {
        double low = quantile(gaps, 0.25);
        double middle = quantile(gaps, 0.5);
        double high = quantile(gaps, 0.75);
        boolean isFlat = high - low < NARROW_SECONDS || middle <= low || middle >= high;
        return isFlat ? 0 : (low + high - 2 * middle) / (high - low);
    }

    private static double closeness(double[] gaps) {
        double middle = quantile(gaps, 0.5);
        double[] distances = DoubleStream.of(gaps)
                .map(gap -> Math.abs(gap - middle))
                .sorted()
                .toArray();
        return middle < 1 ? 1 : Math.max(0, (middle - quantile(distances, 0.5)) / middle);
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
