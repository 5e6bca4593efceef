// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import java.util.List;

/** Where a value stands among all who are judged: who is no candidate of a rule shows less than any of them. */
final class Percentiles {
    private final double[] statistics;
    private final long population;

    /**
     * Of one rule.
     *
     * @param candidates those who show anything
     * @param population how many are judged, at least as many
     */
    Percentiles(List<Candidate> candidates, long population) {
        statistics =
                candidates.stream().mapToDouble(Candidate::statistic).sorted().toArray();
        this.population = population;
    }

    /** The share of the judged that show less than this, in percent. */
    double of(double statistic) {
        int low = 0;
        int high = statistics.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (statistics[middle] < statistic) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        long asMuch = statistics.length - (long) low;
        return 100.0 * (population - asMuch) / population;
    }
}
