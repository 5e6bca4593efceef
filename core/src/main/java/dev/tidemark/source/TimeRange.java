// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

/**
 * What the bare time numbers of a run span, impossible rows left out.
 *
 * @param low the least
 * @param high the greatest
 */
record TimeRange(double low, double high) {
    TimeRange and(TimeRange other) {
        return new TimeRange(Math.min(low, other.low), Math.max(high, other.high));
    }
}
