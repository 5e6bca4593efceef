// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

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

    /** Both together. */
    Reference plus(Reference other) {
        double[] all = DoubleStream.concat(DoubleStream.of(statistics), DoubleStream.of(other.statistics))
                .toArray();
        return new Reference(all, population + other.population);
    }
}
