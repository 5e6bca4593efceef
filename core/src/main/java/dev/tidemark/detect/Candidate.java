// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.calibrate.Digits;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a rule's query: somebody who may be accused.
 *
 * @param device number of the address
 * @param statistic rounded to nine digits; larger is stranger
 * @param firstSeen begin of the behaviour
 * @param lastSeen end of it
 * @param peer number of the partner that the query itself named, null where it named none
 * @param numbers the evidence by its name in the rule
 */
record Candidate(
        int device,
        double statistic,
        Instant firstSeen,
        Instant lastSeen,
        @Nullable Integer peer,
        Map<String, Numbers> numbers) {
    /** Copies the map. */
    Candidate {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /**
     * What was compared.
     *
     * @param observed what the window showed
     * @param expected what clean days or the fleet show
     * @param scale where the statistic is ln((observed + scale) / (expected + scale)), that scale; else null
     */
    record Numbers(
            @Nullable Double observed,
            @Nullable Double expected,
            @Nullable Double scale) {
        /** The observed value at which the statistic would reach a threshold, null where that cannot be said. */
        @Nullable
        Double at(double threshold) {
            if (scale == null) {
                return null;
            }
            double mark = expected == null ? 0 : expected;
            return Digits.nine((mark + scale) * Math.exp(threshold) - scale);
        }
    }
}
