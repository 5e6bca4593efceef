// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Peer;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.Severity;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Writes findings as events of OCSF's class 2004, Detection Finding, one a line. */
final class OcsfWriter implements FindingWriter {
    private static final String VERSION = "1.3.0";
    private static final int MOST_PARTNERS = 51;

    @Override
    public String fileName() {
        return "findings.ocsf.ndjson";
    }

    @Override
    public void write(Run run, Consumer<String> out) {
        Alert.of(run).forEach(alert -> out.accept(line(alert)));
    }

    private static String line(Alert alert) {
        Finding finding = alert.finding();
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("activity_id").whole(1);
            json.name("activity_name").text("Create");
            json.name("category_uid").whole(2);
            json.name("category_name").text("Findings");
            json.name("class_uid").whole(2004);
            json.name("class_name").text("Detection Finding");
            json.name("type_uid").whole(200_401);
            json.name("type_name").text("Detection Finding: Create");
            json.name("time").whole(finding.lastSeen().toEpochMilli());
            json.name("start_time").whole(finding.firstSeen().toEpochMilli());
            json.name("end_time").whole(finding.lastSeen().toEpochMilli());
            json.name("severity_id").whole(severity(finding.severity()));
            json.name("severity").text(name(finding.severity()));
            json.name("status_id").whole(1);
            json.name("status").text("New");
            json.name("confidence_score").whole(Math.round(finding.score() * 100));
            json.name("risk_score").whole(Math.round(alert.risk()));
            json.name("message").text(finding.summary());
            json.name("metadata").object(() -> metadata(json, alert));
            json.name("finding_info").object(() -> info(json, alert));
            json.name("evidences").array(() -> evidences(json, alert));
            json.name("observables").array(() -> observables(json, alert));
        });
        return json.line();
    }

    private static long severity(Severity severity) {
        return switch (severity) {
            case INFO -> 1;
            case LOW -> 2;
            case MEDIUM -> 3;
            case HIGH -> 4;
            case CRITICAL -> 5;
        };
    }

    private static String name(Severity severity) {
        return switch (severity) {
            case INFO -> "Informational";
            case LOW -> "Low";
            case MEDIUM -> "Medium";
            case HIGH -> "High";
            case CRITICAL -> "Critical";
        };
    }

    private static void metadata(JsonText json, Alert alert) {
        json.name("version").text(VERSION);
        json.name("uid").text(alert.finding().id());
        json.name("product").object(() -> {
            json.name("name").text("Tidemark");
            json.name("vendor_name").text("Tidemark");
            json.name("version").text(alert.version());
        });
    }

    private static void info(JsonText json, Alert alert) {
        Finding finding = alert.finding();
        json.name("uid").text(finding.id());
        json.name("title").text(finding.title());
        json.name("desc").text(finding.summary());
        json.name("created_time").whole(finding.lastSeen().toEpochMilli());
        json.name("first_seen_time").whole(finding.firstSeen().toEpochMilli());
        json.name("last_seen_time").whole(finding.lastSeen().toEpochMilli());
        json.name("analytic").object(() -> {
            json.name("uid").text(finding.rule());
            json.name("name").text(finding.title());
            json.name("type_id").whole(1);
            json.name("type").text("Rule");
            json.name("version").text(String.valueOf(alert.ruleVersion()));
        });
        if (!finding.attack().isEmpty()) {
            json.name("attacks")
                    .arrayOf(Technique.of(finding.attack()), technique -> json.object(() -> attack(json, technique)));
        }
    }

    private static void attack(JsonText json, Technique technique) {
        json.name("technique").object(() -> json.name("uid").text(technique.parent()));
        if (technique.isSub()) {
            json.name("sub_technique").object(() -> json.name("uid").text(technique.id()));
        }
    }

    /** One artifact a partner, as each has one destination; the first bears what was measured. */
    private static void evidences(JsonText json, Alert alert) {
        json.object(() -> {
            ends(json, alert, alert.partner());
            json.name("data").object(() -> measures(json, alert));
        });
        partners(alert).skip(1).forEach(partner -> json.object(() -> ends(json, alert, Optional.of(partner))));
    }

    private static Stream<String> partners(Alert alert) {
        return alert.finding().peers().stream().map(Peer::address).limit(MOST_PARTNERS);
    }

    private static void ends(JsonText json, Alert alert, Optional<String> partner) {
        json.name("src_endpoint")
                .object(() -> json.name("ip").text(alert.finding().device()));
        partner.ifPresent(address ->
                json.name("dst_endpoint").object(() -> json.name("ip").text(address)));
    }

    private static void measures(JsonText json, Alert alert) {
        json.name("side").text(alert.finding().side().id());
        json.name("flagged").truth(alert.isFlagged());
        json.name("measures")
                .objectOf(
                        alert.finding().evidence(),
                        measure -> json.object(() -> {
                            json.name("observed").number(measure.observed());
                            json.name("expected").number(measure.expected());
                            json.name("threshold").number(measure.threshold());
                            json.name("unit").text(measure.unit());
                        }));
    }

    private static void observables(JsonText json, Alert alert) {
        observable(json, "evidences[].src_endpoint.ip", alert.finding().device());
        partners(alert).forEach(address -> observable(json, "evidences[].dst_endpoint.ip", address));
    }

    private static void observable(JsonText json, String name, String address) {
        json.object(() -> {
            json.name("name").text(name);
            json.name("type_id").whole(2);
            json.name("type").text("IP Address");
            json.name("value").text(address);
        });
    }
}
