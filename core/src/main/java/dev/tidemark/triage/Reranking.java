// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.triage;

import dev.tidemark.calibrate.Digits;
import dev.tidemark.calibrate.FalseAlarmBudget;
import dev.tidemark.calibrate.Risk;
import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The devices of a run by the findings that are left.
 *
 * <p>A device's chance rests on its strongest finding. Where that is left, so is the chance; where not, it grows by as much as
 * the strongest finding left is likelier than the strongest of all.
 */
final class Reranking {
    private final double cut;
    private final Map<String, Finding> all = new LinkedHashMap<>();
    private final Map<String, Finding> kept = new LinkedHashMap<>();
    private final List<DeviceVerdict> devices;
    private final List<DeviceVerdict> changed = new ArrayList<>();

    Reranking(Run run, List<Finding> left) {
        this.cut = FalseAlarmBudget.of(run.summary().budget()).cut();
        run.findings().forEach(finding -> all.put(finding.id(), finding));
        left.forEach(finding -> kept.put(finding.id(), finding));
        this.devices = rank(run.devices());
    }

    /** What makes a verdict one: the same address may stand on both sides. */
    static String key(DeviceVerdict device) {
        return device.side() + " " + device.device();
    }

    /** The verdicts that changed or went, as they were. */
    List<DeviceVerdict> changed() {
        return changed;
    }

    /** The devices that have a finding left, most suspicious first. */
    List<DeviceVerdict> devices() {
        return devices;
    }

    private List<DeviceVerdict> rank(List<DeviceVerdict> before) {
        List<DeviceVerdict> left = new ArrayList<>();
        for (DeviceVerdict device : before) {
            List<Finding> findings = device.findings().stream()
                    .filter(kept::containsKey)
                    .map(kept::get)
                    .toList();
            if (findings.size() == device.findings().size()) {
                left.add(device);
                continue;
            }
            changed.add(device);
            if (!findings.isEmpty()) {
                left.add(less(device, findings));
            }
        }
        return DeviceVerdict.ranked(left);
    }

    private DeviceVerdict less(DeviceVerdict device, List<Finding> findings) {
        double before = smallest(device.findings().stream()
                .filter(all::containsKey)
                .map(all::get)
                .toList());
        double now = smallest(findings);
        boolean isSame = now <= before;
        double chance = isSame ? Risk.chance(device.risk()) : Math.min(1, Risk.chance(device.risk()) * now / before);
        return new DeviceVerdict(
                device.rank(),
                device.device(),
                device.side(),
                isSame ? device.risk() : Digits.nine(100 * Risk.score(chance)),
                isSame ? device.flagged() : device.flagged() && chance <= cut,
                findings.stream()
                        .map(Finding::severity)
                        .max(Comparator.naturalOrder())
                        .orElse(Severity.INFO),
                findings.stream().map(Finding::rule).distinct().toList(),
                findings.stream().map(Finding::id).toList(),
                findings.get(0).summary());
    }

    /** The smallest chance, 1 where no finding gives one. */
    private static double smallest(List<Finding> findings) {
        double smallest = 1;
        for (Finding finding : findings) {
            Double chance = finding.pValue();
            smallest = chance == null ? smallest : Math.min(smallest, chance);
        }
        return smallest;
    }
}
