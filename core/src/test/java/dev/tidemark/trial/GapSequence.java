// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;

/**
 * One device's contacts with one address within a day, made up by the gaps between them.
 *
 * @param micros when, since midnight, ascending
 */
record GapSequence(List<Long> micros) {
    private static final double DAY = 86_400;
    private static final double MICROS = 1e6;

    GapSequence {
        micros = List.copyOf(micros);
    }

    /**
     * Neither jittered nor with missed beats: gaps are a power of an exponential one, so that 0 is clockwork, 1 chance and more
     * than 1 a heavy tail.
     */
    static GapSequence ofPower(Random random, double period, double power) {
        return walk(() -> period * StrictMath.pow(exponential(random, 1), power));
    }

    /** A beacon that draws each gap between (1 - jitter) and (1 + jitter) periods, and of which some beats are not seen. */
    static GapSequence beacon(Random random, double period, double jitter, double missed) {
        return new GapSequence(walk(() -> period * (1 + jitter * (2 * random.nextDouble() - 1))).micros().stream()
                .filter(beat -> random.nextDouble() >= missed)
                .toList());
    }

    /** Chance: as likely at one moment as at any other. */
    static GapSequence poisson(Random random, double mean) {
        return walk(() -> exponential(random, mean));
    }

    /** Heavy-tailed gaps by Lomax: short ones are the most frequent, and some are a hundred times as long. */
    static GapSequence lomax(Random random, double scale, double tail) {
        return walk(() -> scale * (StrictMath.pow(1 - random.nextDouble(), -1 / tail) - 1));
    }

    /** Gaps whose logarithm is normal, as of people who read. */
    static GapSequence logNormal(Random random, double median, double spread) {
        return walk(() -> median * StrictMath.exp(spread * random.nextGaussian()));
    }

    /** Visits by chance, each of some six contacts seconds apart, as of a page that loads its parts. */
    static GapSequence bursts(Random random, double mean) {
        int[] left = {0};
        return walk(() -> {
            if (left[0] == 0) {
                left[0] = 1 + (int) Math.ceil(exponential(random, 5));
                return exponential(random, mean);
            }
            left[0]--;
            return exponential(random, 2);
        });
    }

    /** Chance within working hours with a break at noon. */
    static GapSequence workingHours(Random random, double mean) {
        return new GapSequence(poisson(random, mean).micros().stream()
                .filter(GapSequence::isWorkTime)
                .toList());
    }

    private static boolean isWorkTime(long micros) {
        double hour = micros / MICROS / 3_600;
        return hour > 8 && hour < 17.5 && (hour < 12.2 || hour > 13);
    }

    private static GapSequence walk(DoubleSupplier gap) {
        List<Long> micros = new ArrayList<>();
        for (double at = gap.getAsDouble(); at < DAY; at += gap.getAsDouble()) {
            micros.add((long) (at * MICROS));
        }
        return new GapSequence(micros);
    }

    private static double exponential(Random random, double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }
}
