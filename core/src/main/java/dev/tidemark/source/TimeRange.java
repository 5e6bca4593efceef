// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

/**
 * What the bare time numbers of a run span.
 *
 * @param low the least
 * @param high the greatest
 * @param total their sum
 * @param count how many
 */
record TimeRange(double low, double high, double total, long count) {
    /** Numbers of a day lie about its middle: a mean at one end of the range says that few reach the other. */
    private static final double FAR = 8;

    /** A range about whose inside nothing is known. */
    static TimeRange between(double low, double high) {
        return new TimeRange(low, high, low + high, 2);
    }

    TimeRange and(TimeRange other) {
        return new TimeRange(
                Math.min(low, other.low), Math.max(high, other.high), total + other.total, count + other.count);
    }

    /** True where a few numbers far from the others may make the range. */
    boolean isStretched() {
        double below = total / count - low;
        double above = high - total / count;
        return low < 0 || FAR * below < above || FAR * above < below;
    }
}
