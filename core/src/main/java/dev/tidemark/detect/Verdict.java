// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.RunSummary;
import java.util.List;

/**
 * What detection says of one window.
 *
 * @param devices most suspicious first
 * @param findings strongest first
 * @param budget the promise and what it came to
 * @param rules every rule that ran or could not
 * @param unmeasured how many rules accuse nobody, since neither clean days nor the fleet tell how far honest devices go
 */
public record Verdict(
        List<DeviceVerdict> devices,
        List<Finding> findings,
        RunSummary.Budget budget,
        List<RunSummary.RuleRun> rules,
        long unmeasured) {
    /** Copies the lists. */
    public Verdict {
        devices = List.copyOf(devices);
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
    }
}
