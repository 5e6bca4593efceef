// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import dev.tidemark.finding.Units;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
        List<Share> curve,
        List<String> rules) {
    /** Copies the lists. */
    public DrillResult {
        curve = List.copyOf(curve);
        rules = List.copyOf(rules);
    }

    /** What the search came to; only what is surely caught too seldom is not seen. */
    public Outcome outcome() {
        if (stated != null) {
            return Outcome.SEEN;
        }
        boolean isMissed =
                surelyMissed() == largest() && curve.stream().allMatch(share -> share.share() < Search.STATED);
        return isMissed ? Outcome.NOT_SEEN : Outcome.NOT_CLEAR;
    }

    /** One sentence for the user. */
    public String say() {
        return switch (outcome()) {
            case SEEN -> "Seen: " + seen(Objects.requireNonNull(stated).size()) + ".";
            case NOT_SEEN -> "Not seen: " + what(largest()) + " or less.";
            case NOT_CLEAR ->
                "Not clear: " + what(mostTried().size()) + ": " + mostTried().caught() + " of "
                        + mostTried().tried() + " were caught, and no size up to " + Units.format(largest(), unit)
                        + " was confirmed twice.";
        };
    }

    /** Where the ladder's first rung is stated and half of it is caught as well, nothing says where it ends. */
    private String seen(double size) {
        boolean isHalfCaught = half != null && half.share() >= Search.STATED;
        boolean isFirstRung =
                curve.stream().filter(share -> share.size() < size).count() == 1;
        return what(size) + (isHalfCaught && isFirstRung ? ", and half of it as well" : "");
    }

    private String what(double size) {
        return String.format(Locale.ROOT, sentence, Units.format(size, unit));
    }

    /** The largest size that was tried. */
    public double largest() {
        return curve.get(curve.size() - 1).size();
    }

    /** The size that was tried most often, of several the largest. */
    public Share mostTried() {
        return curve.stream()
                .max(Comparator.comparingInt(Share::tried).thenComparingDouble(Share::size))
                .orElseThrow();
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
