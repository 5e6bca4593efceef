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
 * @param orNull what to believe of honest devices where no clean day tells; null where the fleet itself is the measure
 */
public record Statistic(
        String meaning,
        double floor,
        String reason,
        @Nullable Elsewhere orNull) {
    /** What to believe of honest devices where no clean day tells. */
    public Optional<Elsewhere> elsewhere() {
        return Optional.ofNullable(orNull);
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
