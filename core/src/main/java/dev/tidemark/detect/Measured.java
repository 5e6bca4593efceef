// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.finding.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What every rule says of one day, before anybody knows what it means. */
public final class Measured {
    private final Window window;
    private final List<RuleResult> results;

    Measured(Window window, List<RuleResult> results) {
        this.window = window;
        this.results = List.copyOf(results);
    }

    Window window() {
        return window;
    }

    List<RuleResult> results() {
        return results;
    }

    /** The statistics of the rules that accuse, by rule. */
    Map<String, HonestDay> honest() {
        Map<String, HonestDay> days = new LinkedHashMap<>();
        for (RuleResult result : results) {
            if (result.accuses()) {
                days.put(
                        result.rule().id(),
                        HonestDay.of(
                                result.candidates(),
                                window.population(result.rule().side())));
            }
        }
        return days;
    }

    /** How many of a side are judged. */
    public long population(Side side) {
        return window.population(side);
    }

    /** The length of the window in days. */
    public double days() {
        return window.span().lengthInDays();
    }
}
