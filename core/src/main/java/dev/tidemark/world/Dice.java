// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/**
 * Seeded chance, the same on every machine and Java version for ever.
 *
 * <p>The generator is SplitMix64, written out here because the JDK's distributions may change between versions, and
 * {@code Math.log} between processors.
 */
final class Dice {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private final long seed;
    private long state;

    private Dice(long seed) {
        this.seed = seed;
        this.state = seed;
    }

    /** Dice that depend on the keys alone. */
    static Dice of(long... keys) {
        long seed = 0x7469646531L;
        for (long key : keys) {
            seed = mix(seed + GAMMA ^ mix(key + GAMMA));
        }
        return new Dice(seed);
    }

    /** Dice for a part, that do not depend on how often this one was thrown. */
    Dice branch(long... keys) {
        return new Dice(mix(seed ^ of(keys).seed));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long bits() {
        state += GAMMA;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    double unit() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [0, bound). */
    int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    /** Uniform whole number from low to high, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    double gauss() {
        return Bell.quantile(unit());
    }

    /** Log-normal by its median and the spread of its logarithm. */
    double around(double median, double spread) {
        return median * StrictMath.exp(spread * gauss());
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1.0 - unit());
    }

    /** Pareto: at least low, with a tail that is the heavier the smaller alpha is. */
    double pareto(double low, double alpha) {
        return low * StrictMath.exp(-StrictMath.log(1.0 - unit()) / alpha);
    }

    /** Uniform in the logarithm, for sizes that span magnitudes. */
    double within(Span span) {
        return span.low() * StrictMath.exp(unit() * StrictMath.log(span.high() / span.low()));
    }

    /** Poisson for small means, rounded normal for large ones. */
    int poisson(double mean) {
        if (mean > 30) {
            return (int) Math.max(0, Math.round(mean + gauss() * Math.sqrt(mean)));
        }
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = unit(); product > limit; product *= unit()) {
            count++;
        }
        return count;
    }

    <T> T pick(List<T> items) {
        return items.get(below(items.size()));
    }
}
