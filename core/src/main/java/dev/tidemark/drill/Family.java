// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import dev.tidemark.finding.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * A kind of attack that has a size.
 *
 * @param id its word
 * @param sentence what it is, with {@code %s} for the size
 * @param unit of the size
 * @param side where the attackers stand
 * @param actors how many of them take part
 * @param smallest the first rung of its ladder
 * @param largest the last
 * @param shape what it does
 */
record Family(
        String id, String sentence, String unit, Side side, int actors, double smallest, double largest, Shape shape) {
    private static final double STEP = Math.sqrt(2);

    /** The sizes that are tried, a factor of the root of two apart, as whole numbers. */
    List<Double> ladder() {
        List<Double> rungs = new ArrayList<>();
        for (double size = smallest; size < largest * STEP; size *= STEP) {
            double rung = rounded(Math.min(size, largest));
            if (rungs.isEmpty() || rung > rungs.get(rungs.size() - 1)) {
                rungs.add(rung);
            }
        }
        return rungs;
    }

    /** Half of a size, at least one. */
    static double half(double size) {
        return Math.max(1, Math.floor(size / 2));
    }

    private static double rounded(double size) {
        double scale = Math.max(1, Math.pow(10, Math.floor(Math.log10(size)) - 1));
        return Math.round(size / scale) * scale;
    }
}
