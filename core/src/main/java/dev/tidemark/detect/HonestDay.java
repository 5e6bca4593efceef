// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.calibrate.Digits;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule's statistic among devices known to be honest, on one day.
 *
 * @param statistics by number of the address, of those that had one
 * @param population how many there were
 */
record HonestDay(Map<Integer, Double> statistics, long population) {
    /** Copies the map. */
    HonestDay {
        statistics = Collections.unmodifiableMap(new LinkedHashMap<>(statistics));
    }

    /** Of a rule's candidates. */
    static HonestDay of(List<Candidate> candidates, long population) {
        Map<Integer, Double> statistics = new LinkedHashMap<>();
        candidates.forEach(candidate -> statistics.put(candidate.device(), candidate.statistic()));
        return new HonestDay(statistics, Math.max(population, statistics.size()));
    }

    /**
     * What devices showed on each of several days, less the habit that the other days show; one day alone shows no habits. See
     * {@link Reference}.
     */
    static List<Map<Integer, Double>> strays(List<HonestDay> days) {
        Map<Integer, Double> sums = sums(days);
        return days.stream()
                .map(day -> {
                    Map<Integer, Double> strays = new LinkedHashMap<>();
                    day.statistics.forEach((device, statistic) -> {
                        double others = days.size() == 1 ? 0 : above0(sums, device) - day.above0(device);
                        strays.put(device, Digits.nine(statistic - others / days.size()));
                    });
                    return strays;
                })
                .toList();
    }

    /** The habit of each device: its mean above nothing over the days and one day of nothing. */
    static Map<Integer, Double> habits(List<HonestDay> days) {
        Map<Integer, Double> habits = new LinkedHashMap<>();
        if (days.size() > 1) {
            sums(days).forEach((device, sum) -> habits.put(device, sum / (days.size() + 1)));
        }
        return habits;
    }

    private static Map<Integer, Double> sums(List<HonestDay> days) {
        Map<Integer, Double> sums = new LinkedHashMap<>();
        days.forEach(
                day -> day.statistics.keySet().forEach(device -> sums.merge(device, day.above0(device), Double::sum)));
        return sums;
    }

    private static double above0(Map<Integer, Double> sums, int device) {
        return sums.getOrDefault(device, 0.0);
    }

    /** What a device showed above nothing. */
    double above0(int device) {
        return Math.max(0, statistics.getOrDefault(device, 0.0));
    }
}
