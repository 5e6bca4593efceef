// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number by which a rule ranks; larger is stranger.
 *
 * @param meaning what it is, in words
 * @param floor smallest spread among honest devices that is believed, in the statistic's own unit
 * @param reason why that floor
 * @param always how far honest devices of other networks go, whether their past is known or not; null where the network itself
 *     is the measure
 * @param besidePast the same of devices whose past is known; null for what is always believed
 */
public record Statistic(
        String meaning,
        double floor,
        String reason,
        @Nullable Elsewhere always,
        @Nullable Elsewhere besidePast) {
    /** What to believe of honest devices where no clean day says what they did before. */
    public Optional<Elsewhere> elsewhere() {
        return Optional.ofNullable(always);
    }

    /** What to believe of honest devices that clean days know, where too few are known to tell how far the honest go. */
    public Optional<Elsewhere> elsewhereBesidePast() {
        return Optional.ofNullable(besidePast == null ? always : besidePast);
    }

    /** Whether other networks say anything. */
    public boolean isMeasuredElsewhere() {
        return elsewhereBesidePast().isPresent();
    }

    /**
     * How far honest devices go in other networks: only for a statistic that means the same everywhere.
     *
     * @param start where the tail of the honest begins
     * @param share of the honest beyond it, in (0, 1]
     * @param scale mean excess of those, above 0
     * @param reason where the numbers come from
     */
    public record Elsewhere(double start, double share, double scale, String reason) {}
}
