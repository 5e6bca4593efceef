// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Peer;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finding with what a receiver of single findings must know beside it.
 *
 * @param version Tidemark's version
 * @param finding what was found
 * @param verdict what the run says of the device, null where it says nothing
 * @param rule what found it, null where the run does not hold it
 */
record Alert(String version, Finding finding, @Nullable DeviceVerdict verdict, RunSummary.@Nullable RuleRun rule) {
    /** Of all findings, strongest first. */
    static List<Alert> of(Run run) {
        Map<String, DeviceVerdict> verdicts = new LinkedHashMap<>();
        run.devices().forEach(device -> verdicts.put(device.side().id() + " " + device.device(), device));
        Map<String, RunSummary.RuleRun> rules = new LinkedHashMap<>();
        run.summary().rules().forEach(rule -> rules.put(rule.id(), rule));
        List<Alert> alerts = new ArrayList<>();
        for (Finding finding : run.findings()) {
            DeviceVerdict verdict = verdicts.get(finding.side().id() + " " + finding.device());
            alerts.add(new Alert(run.summary().version(), finding, verdict, rules.get(finding.rule())));
        }
        return alerts;
    }

    /** True where the device is accused at the budget. */
    boolean isFlagged() {
        return verdict != null && verdict.flagged();
    }

    /** The device's risk, 0 to 100. */
    double risk() {
        return verdict == null ? 0 : verdict.risk();
    }

    long ruleVersion() {
        return rule == null ? 0 : rule.version();
    }

    String ruleText() {
        return rule == null ? "" : rule.description();
    }

    /** The most important partner. */
    Optional<String> partner() {
        return finding.peers().stream().map(Peer::address).findFirst();
    }

    /** The device and its partners, each once. */
    Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>();
        addresses.add(finding.device());
        finding.peers().forEach(peer -> addresses.add(peer.address()));
        return addresses;
    }
}
