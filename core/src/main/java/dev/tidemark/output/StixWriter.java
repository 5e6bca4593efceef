// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Run;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes findings as one bundle of STIX 2.1: what was observed, a note on each, and sightings of the techniques of
 * accused devices. Ids follow from content alone, so that a bundle that is taken in twice makes nothing twice.
 */
final class StixWriter implements FindingWriter {
    private static final String IDENTITY = StixId.of("identity", "tidemark");
    private static final String ALWAYS = "2026-01-01T00:00:00.000Z";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Override
    public String fileName() {
        return "findings.stix.json";
    }

    @Override
    public void write(Run run, Consumer<String> out) {
        JsonText json = new JsonText();
        List<Alert> alerts = Alert.of(run);
        json.object(() -> {
            json.name("type").text("bundle");
            json.name("id")
                    .text(StixId.of(
                            "bundle",
                            run.summary().firstSeen() + " " + run.summary().lastSeen() + " "
                                    + run.findings().stream().map(Finding::id).toList()));
            json.name("objects").array(() -> objects(json, alerts));
        });
        out.accept(json.line());
    }

    private static void objects(JsonText json, List<Alert> alerts) {
        json.object(() -> {
            head(json, "identity", IDENTITY, ALWAYS);
            json.name("name").text("Tidemark");
            json.name("identity_class").text("system");
        });
        Set<String> addresses = new LinkedHashSet<>();
        Set<String> techniques = new LinkedHashSet<>();
        alerts.forEach(alert -> {
            addresses.addAll(alert.addresses());
            techniques.addAll(alert.finding().attack());
        });
        addresses.forEach(address -> address(json, address));
        techniques.forEach(technique -> technique(json, technique));
        alerts.forEach(alert -> {
            observed(json, alert);
            note(json, alert);
            if (alert.isFlagged()) {
                alert.finding().attack().forEach(technique -> sighting(json, alert.finding(), technique));
            }
        });
    }

    private static void head(JsonText json, String type, String id, String time) {
        json.name("type").text(type);
        json.name("spec_version").text("2.1");
        json.name("id").text(id);
        json.name("created").text(time);
        json.name("modified").text(time);
        if (!type.equals("identity")) {
            json.name("created_by_ref").text(IDENTITY);
        }
    }

    private static void address(JsonText json, String address) {
        json.object(() -> {
            json.name("type").text(StixId.addressType(address));
            json.name("spec_version").text("2.1");
            json.name("id").text(StixId.ofAddress(address));
            json.name("value").text(address);
        });
    }

    private static void technique(JsonText json, String technique) {
        json.object(() -> {
            head(json, "attack-pattern", pattern(technique), ALWAYS);
            json.name("name").text(technique);
            json.name("external_references")
                    .array(() -> json.object(() -> {
                        json.name("source_name").text("mitre-attack");
                        json.name("external_id").text(technique);
                    }));
        });
    }

    private static void observed(JsonText json, Alert alert) {
        Finding finding = alert.finding();
        json.object(() -> {
            head(json, "observed-data", observation(finding), time(finding.lastSeen()));
            json.name("first_observed").text(time(finding.firstSeen()));
            json.name("last_observed").text(time(finding.lastSeen()));
            json.name("number_observed").whole(1);
            json.name("object_refs")
                    .texts(alert.addresses().stream().map(StixId::ofAddress).toList());
        });
    }

    private static void note(JsonText json, Alert alert) {
        Finding finding = alert.finding();
        json.object(() -> {
            head(json, "note", StixId.of("note", finding.id()), time(finding.lastSeen()));
            json.name("abstract").text(finding.title());
            json.name("content").text(finding.summary());
            json.name("labels")
                    .texts(List.of(finding.rule(), finding.severity().id(), alert.isFlagged() ? "flagged" : "noted"));
            json.name("confidence").whole(Math.round(finding.score() * 100));
            json.name("object_refs")
                    .texts(Stream.of(observation(finding), StixId.ofAddress(finding.device()))
                            .toList());
        });
    }

    private static void sighting(JsonText json, Finding finding, String technique) {
        json.object(() -> {
            head(json, "sighting", StixId.of("sighting", finding.id() + " " + technique), time(finding.lastSeen()));
            json.name("first_seen").text(time(finding.firstSeen()));
            json.name("last_seen").text(time(finding.lastSeen()));
            json.name("sighting_of_ref").text(pattern(technique));
            json.name("observed_data_refs").texts(List.of(observation(finding)));
            json.name("where_sighted_refs").texts(List.of(IDENTITY));
        });
    }

    private static String pattern(String technique) {
        return StixId.of("attack-pattern", technique);
    }

    private static String observation(Finding finding) {
        return StixId.of("observed-data", finding.id());
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
