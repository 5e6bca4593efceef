// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.Units;
import java.util.List;

/** Names a class of gaps by both its ends in one unit: 4.2–5.3 min. */
final class GapClass {
    private static final List<Unit> UNITS = List.of(
            new Unit("d", 86_400, 2 * 86_400),
            new Unit("h", 3_600, 2 * 3_600),
            new Unit("min", 60, 2 * 60),
            new Unit("s", 1, 1));

    private GapClass() {}

    private record Unit(String name, double seconds, double from) {}

    static String text(double fromSeconds, double toSeconds) {
        Unit unit = UNITS.stream()
                .filter(each -> toSeconds >= each.from())
                .findFirst()
                .orElse(new Unit("ms", 0.001, 0));
        return Units.number(twoDigits(fromSeconds / unit.seconds()))
                + "–"
                + Units.number(twoDigits(toSeconds / unit.seconds()))
                + " " + unit.name();
    }

    /** Ends of classes are powers of ten; more digits would only be noise. */
    private static double twoDigits(double value) {
        double scale = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        return Math.round(value / scale) * scale;
    }
}
