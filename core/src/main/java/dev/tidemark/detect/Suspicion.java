// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.finding.Side;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a device or client stands on a day, without the evidence that a run gives.
 *
 * @param device number of its address
 * @param side where it stands
 * @param chance how often an honest one shows as much, all rules together
 * @param rules the chance by each rule that lists it, times the number of tests
 */
public record Suspicion(int device, Side side, double chance, Map<String, Double> rules) {
    /** Copies the map. */
    public Suspicion {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }
}
