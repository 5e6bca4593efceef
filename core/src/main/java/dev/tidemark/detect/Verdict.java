// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.Side;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What detection says of one window.
 *
 * @param devices most suspicious first
 * @param findings strongest first
 * @param budget the promise and what it came to
 * @param judged the numbers of the addresses that were judged, by side
 * @param rules every rule that ran or could not
 * @param unmeasured how many rules accuse nobody, since neither clean days nor the fleet tell how far honest devices go
 */
public record Verdict(
        List<DeviceVerdict> devices,
        List<Finding> findings,
        RunSummary.Budget budget,
        Map<Side, Set<Long>> judged,
        List<RunSummary.RuleRun> rules,
        long unmeasured) {
    /** Copies what it is made of. */
    public Verdict {
        devices = List.copyOf(devices);
        findings = List.copyOf(findings);
        judged = Map.copyOf(judged);
        rules = List.copyOf(rules);
    }
}
