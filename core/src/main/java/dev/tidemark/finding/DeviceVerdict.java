// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.util.List;

/**
 * What a run says of one device or client: its findings together.
 *
 * @param rank 1 is the most suspicious
 * @param device its address
 * @param side where it stands
 * @param risk 0 to 100
 * @param flagged true where it is accused at the budget
 * @param severity how grave
 * @param rules ids of the rules that found it, strongest first
 * @param findings ids of its findings, strongest first
 * @param summary one sentence why
 */
public record DeviceVerdict(
        int rank,
        String device,
        Side side,
        double risk,
        boolean flagged,
        Severity severity,
        List<String> rules,
        List<String> findings,
        String summary) {
    /** Copies the lists. */
    public DeviceVerdict {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
    }
}
