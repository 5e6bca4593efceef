// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** A range from low to high. */
record Span(double low, double high) {
    double length() {
        return high - low;
    }

    boolean covers(double value) {
        return value >= low && value < high;
    }

    /** The part of this range that lies in the other; empty ranges have no length. */
    Span within(Span other) {
        double from = Math.max(low, other.low);
        return new Span(from, Math.max(from, Math.min(high, other.high)));
    }
}
