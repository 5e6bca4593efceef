// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.util.List;

/**
 * All that a run says; outputs and the report are made from this alone.
 *
 * @param summary counts, inputs, settings, rules
 * @param devices most suspicious first
 * @param findings strongest first
 */
public record Run(RunSummary summary, List<DeviceVerdict> devices, List<Finding> findings) {
    /** Copies the lists. */
    public Run {
        devices = List.copyOf(devices);
        findings = List.copyOf(findings);
    }
}
