// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

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

    /** What a device showed above nothing. */
    double above0(int device) {
        return Math.max(0, statistics.getOrDefault(device, 0.0));
    }
}
