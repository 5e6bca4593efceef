// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import dev.tidemark.finding.Units;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is caught of one family.
 *
 * @param family its word
 * @param sentence with {@code %s} for the size
 * @param unit of sizes
 * @param actors how many take part in one attack
 * @param stated the smallest size that is caught, with the attacks that confirm it; null where none is
 * @param half the same of half that size
 * @param largest what was tried at most
 * @param curve all sizes tried, the smallest first, with what was caught
 * @param rules the rules that caught any, most often first
 */
public record DrillResult(
        String family,
        String sentence,
        String unit,
        int actors,
        @Nullable Share stated,
        @Nullable Share half,
        double largest,
        List<Share> curve,
        List<String> rules) {
    /** Copies the lists. */
    public DrillResult {
        curve = List.copyOf(curve);
        rules = List.copyOf(rules);
    }

    /** One sentence for the user. */
    public String say() {
        double size = stated == null ? largest : stated.size();
        String what = String.format(Locale.ROOT, sentence, Units.format(size, unit));
        return stated == null ? "Not seen: " + what + " or less." : "Seen: " + what + ".";
    }

    /** The largest size of which it is sure that less than 80 % are caught, 0 where there is none. */
    public double surelyMissed() {
        return curve.stream()
                .filter(share -> share.high() < Search.STATED)
                .mapToDouble(Share::size)
                .max()
                .orElse(0);
    }

    /** The smallest size of which it is sure that more than half are caught and that everything larger is too, null where none. */
    public @Nullable Double surelyCaught() {
        Double smallest = null;
        for (int i = curve.size() - 1; i >= 0 && curve.get(i).low() > 0.5; i--) {
            smallest = curve.get(i).size();
        }
        return smallest;
    }
}
