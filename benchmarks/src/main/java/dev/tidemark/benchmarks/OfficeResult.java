// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import dev.tidemark.trial.Evaluation;
import java.util.List;

/**
 * What came of one office.
 *
 * @param office its name
 * @param planted wicked devices and clients
 * @param found those of them that are accused
 * @param promised honest ones accused, where nobody is wicked and the budget is used up
 * @param families how each kind of attack fared
 * @param honest the honest ones accused
 * @param missed the wicked that are not accused
 * @param risks how many of the listed are wicked
 */
record OfficeResult(
        String office,
        int planted,
        int found,
        double promised,
        List<Evaluation.Attack> families,
        List<Honest> honest,
        List<Miss> missed,
        RiskBands risks) {
    /** Copies the lists. */
    OfficeResult {
        families = List.copyOf(families);
        honest = List.copyOf(honest);
        missed = List.copyOf(missed);
    }

    /**
     * An honest device or client that is accused.
     *
     * @param device its address
     * @param kind what it did
     * @param rules what rules say of it
     */
    record Honest(String device, String kind, List<String> rules) {
        /** Copies the list. */
        Honest {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A wicked device or client that is not accused.
     *
     * @param device its address
     * @param kind what it did
     * @param nearest the rule that says most of it, and its p-value
     */
    record Miss(String device, String kind, String nearest) {}
}
