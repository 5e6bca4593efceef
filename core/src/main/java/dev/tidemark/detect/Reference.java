// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule's statistic among devices known to be honest, less what each of them is used to show.
 *
 * <p>A name server's queries, a build server's uploads stray farther from their mark than a desk's, day for day. Where several
 * clean days are known, the habit of a device is the mean of what it showed on them above nothing, with one day of nothing
 * added: a shrunken mean (James and Stein's idea, with the weight of a single day). A clean day itself is taken less the habit
 * that the other days show, so that it is looked at as the judged one is.
 *
 * @param statistics of those that had one
 * @param population how many there were, once for each day
 * @param habits by number of the address, of those that have one
 */
@SuppressWarnings("ArrayRecordComponent") // many plain numbers, and no reference is ever compared with another
record Reference(double[] statistics, long population, Map<Integer, Double> habits) {
    static final Reference NONE = new Reference(new double[0], 0, Map.of());

    /** Sorts the statistics, the smallest first. */
    Reference {
        statistics = statistics.clone();
        Arrays.sort(statistics);
        habits = Collections.unmodifiableMap(new LinkedHashMap<>(habits));
    }

    /** Of clean days; one alone shows no habits. */
    static Reference of(List<HonestDay> days) {
        return new Reference(
                HonestDay.strays(days).stream()
                        .flatMapToDouble(day -> day.values().stream().mapToDouble(stray -> stray))
                        .toArray(),
                days.stream().mapToLong(HonestDay::population).sum(),
                HonestDay.habits(days));
    }

    /** The same clean days for devices without a history: all strays count, also those that are habits. */
    static Reference ofNewcomers(List<HonestDay> days) {
        return new Reference(
                days.stream()
                        .flatMapToDouble(
                                day -> day.statistics().values().stream().mapToDouble(value -> value))
                        .toArray(),
                days.stream().mapToLong(HonestDay::population).sum(),
                Map.of());
    }

    /** What a device is used to show, 0 where nothing is known. */
    double habit(int device) {
        return habits.getOrDefault(device, 0.0);
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
