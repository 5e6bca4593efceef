// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.util.ArrayList;
import java.util.Comparator;
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
    /** The order in which a run tells of devices: a rule of low level says little of a device, however sure it is. */
    public static final Comparator<DeviceVerdict> MOST_SUSPICIOUS_FIRST = Comparator.comparing(
                    (DeviceVerdict device) -> !device.flagged())
            .thenComparing(DeviceVerdict::severity, Comparator.reverseOrder())
            .thenComparing(DeviceVerdict::risk, Comparator.reverseOrder());

    /** Copies the lists. */
    public DeviceVerdict {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
    }

    /** The same devices with ranks from 1, most suspicious first; those that are alike keep their order. */
    public static List<DeviceVerdict> ranked(List<DeviceVerdict> devices) {
        List<DeviceVerdict> ranked = new ArrayList<>();
        devices.stream()
                .sorted(MOST_SUSPICIOUS_FIRST)
                .forEach(device -> ranked.add(device.withRank(ranked.size() + 1)));
        return ranked;
    }

    /** The same at another rank. */
    public DeviceVerdict withRank(int other) {
        return new DeviceVerdict(other, device, side, risk, flagged, severity, rules, findings, summary);
    }
}
