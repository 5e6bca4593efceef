// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for a chart that shows a finding.
 *
 * @param name what the line or bar is, such as {@code upload} or a partner's address
 * @param axis what {@code x} is: {@code time} (microseconds since the epoch, UTC, one point an hour), {@code moment} (the
 *     same, one point an event), {@code hour} (0 to 23), {@code seconds}, or {@code category} (then {@code label} names the
 *     point)
 * @param unit the unit of {@code y}
 * @param points in order of x
 */
public record Series(String name, String axis, String unit, List<Point> points) {
    /** Copies the list. */
    public Series {
        points = List.copyOf(points);
    }

    /**
     * One point.
     *
     * @param x where it stands on the axis
     * @param label its name on a category axis, else null
     * @param y what was observed
     * @param expected what clean days show there, null where unknown
     * @param low the lower end of what is usual there, null where unknown
     * @param high the upper end, null where unknown
     */
    public record Point(
            double x,
            @Nullable String label,
            double y,
            @Nullable Double expected,
            @Nullable Double low,
            @Nullable Double high) {
        /** A point of which no band is known. */
        public Point(double x, @Nullable String label, double y, @Nullable Double expected) {
            this(x, label, y, expected, null, null);
        }
    }
}
