// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.util.List;

/**
 * What was taken out of a run, so that it can be put back as if it had never been taken.
 *
 * @param findings each with the place that it had, in order of places
 * @param devices the verdicts that changed with them, as they were
 */
public record Withheld(List<Placed> findings, List<DeviceVerdict> devices) {
    /** Nothing is taken out. */
    public static final Withheld NONE = new Withheld(List.of(), List.of());

    /** Copies the lists. */
    public Withheld {
        findings = List.copyOf(findings);
        devices = List.copyOf(devices);
    }

    /**
     * A finding that was taken out.
     *
     * @param place where it stood among all findings, from 0
     * @param line the line of the entry that allows it
     * @param why the reason given there
     * @param finding the finding
     */
    public record Placed(int place, int line, String why, Finding finding) {}

    /** True where nothing is taken out. */
    public boolean isEmpty() {
        return findings.isEmpty() && devices.isEmpty();
    }
}
