// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.Severity;
import dev.tidemark.finding.Side;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Writes findings as documents of the Elastic Common Schema, one a line; what it has no field for stands under tidemark. */
final class EcsWriter implements FindingWriter {
    private static final String VERSION = "8.17.0";

    @Override
    public String fileName() {
        return "findings.ecs.ndjson";
    }

    @Override
    public void write(Run run, Consumer<String> out) {
        Alert.of(run).forEach(alert -> out.accept(line(alert)));
    }

    static String line(Alert alert) {
        Finding finding = alert.finding();
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("@timestamp").text(finding.lastSeen().toString());
            json.name("ecs").object(() -> json.name("version").text(VERSION));
            json.name("message").text(finding.summary());
            json.name("event").object(() -> event(json, alert));
            json.name("rule").object(() -> rule(json, alert));
            threat(json, Technique.of(finding.attack()));
            ends(json, alert);
            json.name("related").object(() -> json.name("ip").texts(alert.addresses()));
            json.name("observer").object(() -> {
                json.name("vendor").text("Tidemark");
                json.name("product").text("Tidemark");
                json.name("type").text("ids");
                json.name("version").text(alert.version());
            });
            json.name("tidemark").object(() -> own(json, alert));
        });
        return json.line();
    }

    private static void event(JsonText json, Alert alert) {
        Finding finding = alert.finding();
        json.name("kind").text(alert.isFlagged() ? "alert" : "event");
        json.name("category").texts(List.of("network", "intrusion_detection"));
        json.name("type").texts(List.of("info"));
        json.name("id").text(finding.id());
        json.name("module").text("tidemark");
        json.name("dataset").text("tidemark.findings");
        json.name("severity").whole(severity(finding.severity()));
        json.name("risk_score").number(alert.risk());
        json.name("start").text(finding.firstSeen().toString());
        json.name("end").text(finding.lastSeen().toString());
        json.name("duration")
                .whole(Duration.between(finding.firstSeen(), finding.lastSeen()).toNanos());
        json.name("reason").text(finding.summary());
    }

    private static void threat(JsonText json, List<Technique> techniques) {
        if (!techniques.isEmpty()) {
            json.name("threat").object(() -> {
                json.name("framework").text("MITRE ATT&CK");
                json.name("technique").object(() -> techniques(json, techniques));
            });
        }
    }

    /** ECS keeps sub-techniques in a field of their own, below that of their techniques. */
    private static void techniques(JsonText json, List<Technique> techniques) {
        json.name("id")
                .texts(techniques.stream().map(Technique::parent).distinct().toList());
        List<String> subs =
                techniques.stream().filter(Technique::isSub).map(Technique::id).toList();
        if (!subs.isEmpty()) {
            json.name("subtechnique").object(() -> json.name("id").texts(subs));
        }
    }

    /** The scale that Elastic's own rules use. */
    private static long severity(Severity severity) {
        return switch (severity) {
            case INFO -> 1;
            case LOW -> 21;
            case MEDIUM -> 47;
            case HIGH -> 73;
            case CRITICAL -> 99;
        };
    }

    private static void rule(JsonText json, Alert alert) {
        json.name("id").text(alert.finding().rule());
        json.name("name").text(alert.finding().title());
        json.name("description").text(alert.ruleText());
        json.name("version").text(String.valueOf(alert.ruleVersion()));
        json.name("ruleset").text("tidemark");
    }

    private static void ends(JsonText json, Alert alert) {
        json.name("source").object(() -> end(json, alert.finding().device()));
        alert.partner().ifPresent(partner -> json.name("destination").object(() -> end(json, partner)));
    }

    private static void end(JsonText json, String address) {
        json.name("ip").text(address);
        json.name("address").text(address);
    }

    private static void own(JsonText json, Alert alert) {
        Finding finding = alert.finding();
        json.name("side").text(finding.side().id());
        json.name("internal").truth(finding.side() == Side.INTERNAL);
        json.name("flagged").truth(alert.isFlagged());
        json.name("severity").text(finding.severity().id());
        json.name("score").number(finding.score());
        json.name("p_value").number(finding.pValue());
        json.name("baseline").text(finding.baseline().id());
        json.name("peer_count").whole(finding.peerCount());
        json.name("evidence")
                .objectOf(finding.evidence(), evidence -> json.object(() -> FindingsWriter.numbers(json, evidence)));
    }
}
