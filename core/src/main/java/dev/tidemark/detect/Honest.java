// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.calibrate.Tail;
import java.util.List;

/**
 * How far honest devices go in a rule's statistic.
 *
 * @param tails models of it, of which the most cautious counts
 * @param seen honest devices on clean days, none where there are no such days
 */
record Honest(List<Tail> tails, Reference seen) {
    /** Of a rule that nobody knows anything of: all is honest. */
    static final Honest UNKNOWN = new Honest(List.of(new Tail(0, 1, 1, 1)), Reference.NONE);

    /** Copies the list. */
    Honest {
        tails = List.copyOf(tails);
    }

    /** How often an honest device shows as much: what the tails say, and never less than what was seen. */
    double pValue(double statistic) {
        double modelled =
                tails.stream().mapToDouble(tail -> tail.pValue(statistic)).max().orElse(1);
        return Math.max(modelled, seen.share(statistic));
    }

    /** True where nobody knows anything. */
    boolean isUnknown() {
        return tails.equals(UNKNOWN.tails);
    }

    /** The statistic beyond which none of them says more than this. */
    double statisticAt(double pValue) {
        double modelled = tails.stream()
                .mapToDouble(tail -> tail.statisticAt(pValue))
                .max()
                .orElse(0);
        return Math.max(modelled, seen.statisticAt(pValue));
    }

    /** Where the first tail begins: what is usual. */
    double usual() {
        return tails.get(0).start();
    }

    /** How far the first tail reaches beyond what is usual, on the mean. */
    double spread() {
        return tails.get(0).scale();
    }
}
