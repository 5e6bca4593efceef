// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import dev.tidemark.finding.RunSummary.RuleRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of the invented run. */
final class SampleRules {
    private SampleRules() {}

    static List<RuleRun> all() {
        return List.of(
                rule("upload-volume", "Uploads far above the device's own mark", 201, 1, "T1048"),
                rule("internal-botnet", "Devices that begin to talk among themselves", 3, 3, "T1090.001"),
                rule("dns-exfiltration", "More sent by DNS than names need", 201, 1, "T1048.003"),
                rule("dns-command", "DNS queries that grew and turned regular", 201, 1, "T1071.004"),
                rule("beacon", "Clockwork towards one outside address", 44, 1, "T1071.001"),
                rule("rare-countries", "Countries new to the device and rare in the fleet", 38, 1, "T1567"),
                rule("outsider-clockwork", "An outsider's requests come at near-constant gaps", 1_002, 1, "T1595"),
                rule("outsider-off-hours", "An outsider comes when nobody else does", 1_002, 1, "T1078"),
                rule("never-seen", "Devices that clean days did not have", 2, 2, "T1200"),
                rule("flood", "One device strobes another", 0, 0, "T1498"));
    }

    private static RuleRun rule(String id, String title, long candidates, long findings, String attack) {
        String status = candidates > 0
                ? "ran"
                : "skipped: the baseline has nothing for it; learn it again with `tidemark learn --replace`";
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("clean_quantile", "0.999");
        parameters.put("min_flows", "20 flows");
        return new RuleRun(
                id,
                1,
                title,
                title + ", judged against the device's own clean days and, where these are few, against the fleet.",
                "Sees volumes and times only: what was sent, and under which name, flows do not tell.",
                List.of(
                        "A new backup or a software rollout, announced beforehand.",
                        "A person who moved to another desk and kept the address."),
                List.of(
                        "Ask the device's owner about the span from `first_seen` to `last_seen`.",
                        "Look up the first of `peers` in the proxy's log for the same hours.",
                        "Compare with the same weekday of the week before."),
                List.of(attack),
                parameters,
                candidates,
                findings,
                status);
    }
}
