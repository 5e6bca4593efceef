// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.util.List;

/**
 * What a rule says to people.
 *
 * @param description what it sees; the first line names the behaviour
 * @param why why that matters
 * @param blindSpots what it cannot see
 * @param falsePositives honest causes
 * @param triage what to check next, step by step
 * @param references further reading
 */
public record RuleText(
        String description,
        String why,
        String blindSpots,
        List<String> falsePositives,
        List<String> triage,
        List<String> references) {
    /** Copies the lists. */
    public RuleText {
        falsePositives = List.copyOf(falsePositives);
        triage = List.copyOf(triage);
        references = List.copyOf(references);
    }

    /** The first line of the description. */
    public String firstLine() {
        return description.lines().findFirst().orElse("");
    }
}
