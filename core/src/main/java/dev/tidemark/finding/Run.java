// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.util.List;

/**
 * All that a run says; outputs and the report are made from this alone.
 *
 * @param summary counts, inputs, settings, rules
 * @param devices most suspicious first
 * @param findings strongest first
 * @param hidden what is not among them because somebody allowed it
 */
public record Run(RunSummary summary, List<DeviceVerdict> devices, List<Finding> findings, Hidden hidden) {
    /** Copies the lists. */
    public Run {
        devices = List.copyOf(devices);
        findings = List.copyOf(findings);
    }

    /** A run of which nothing is hidden. */
    public Run(RunSummary summary, List<DeviceVerdict> devices, List<Finding> findings) {
        this(summary, devices, findings, Hidden.NONE);
    }
}
