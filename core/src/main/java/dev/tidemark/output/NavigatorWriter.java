// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.Units;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Writes a layer for the ATT&CK Navigator: the techniques that the run's rules cover, and those found at accused
 * devices.
 */
final class NavigatorWriter implements FindingWriter {
    private static final String COVERED = "#c7e0f4";
    private static final String FOUND = "#d13438";

    @Override
    public String fileName() {
        return "attack-navigator.json";
    }

    @Override
    public void write(Run run, Consumer<String> out) {
        Map<String, TreeSet<String>> rules = new TreeMap<>();
        run.summary().rules().forEach(rule -> rule.attack()
                .forEach(technique ->
                        rules.computeIfAbsent(technique, key -> new TreeSet<>()).add(rule.id())));
        Map<String, Double> scores = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        List<Finding> accusing = Alert.of(run).stream()
                .filter(Alert::isFlagged)
                .map(Alert::finding)
                .toList();
        for (Finding finding : accusing) {
            for (String technique : finding.attack()) {
                rules.computeIfAbsent(technique, key -> new TreeSet<>()).add(finding.rule());
                scores.merge(technique, finding.score() * 100, Math::max);
                counts.merge(technique, 1, Integer::sum);
            }
        }
        JsonText json = new JsonText();
        json.object(() -> {
            head(json, run);
            json.name("techniques")
                    .arrayOf(
                            rules.entrySet(),
                            entry -> json.object(() -> {
                                int found = counts.getOrDefault(entry.getKey(), 0);
                                json.name("techniqueID").text(entry.getKey());
                                json.name("score").number(scores.getOrDefault(entry.getKey(), 0.0));
                                json.name("color").text(found > 0 ? FOUND : COVERED);
                                json.name("comment").text(comment(found, entry.getValue()));
                                json.name("enabled").truth(true);
                            }));
            json.name("legendItems").array(() -> {
                legend(json, "found", FOUND);
                legend(json, "covered by a rule", COVERED);
            });
        });
        out.accept(json.line());
    }

    private static void head(JsonText json, Run run) {
        json.name("name").text("Tidemark: covered and found");
        json.name("versions").object(() -> {
            json.name("attack").text("16");
            json.name("navigator").text("5.1.0");
            json.name("layer").text("4.5");
        });
        json.name("domain").text("enterprise-attack");
        json.name("description")
                .text("Flows from " + run.summary().firstSeen() + " to "
                        + run.summary().lastSeen());
    }

    private static String comment(int found, Set<String> rules) {
        return Units.format((double) found, "findings") + "; rules: " + String.join(", ", rules);
    }

    private static void legend(JsonText json, String label, String color) {
        json.object(() -> {
            json.name("label").text(label);
            json.name("color").text(color);
        });
    }
}
