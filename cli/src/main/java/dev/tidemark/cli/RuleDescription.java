// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.finding.Units;
import dev.tidemark.flow.FlowField;
import dev.tidemark.rule.Parameter;
import dev.tidemark.rule.Rule;
import java.util.List;
import java.util.Locale;

/** A rule as text for a terminal. */
final class RuleDescription {
    private final StringBuilder text = new StringBuilder();

    private RuleDescription() {}

    static String text(Rule rule) {
        RuleDescription description = new RuleDescription();
        description.head(rule);
        description.section("What it sees", rule.text().description());
        description.section("Why that matters", rule.text().why());
        description.section("What it cannot see", rule.text().blindSpots());
        description.items("Honest causes", rule.text().falsePositives());
        description.items("To check by hand", rule.text().triage());
        description.section(
                "How it ranks",
                rule.statistic().meaning() + "; spreads below "
                        + rule.statistic().floor() + " are not believed: "
                        + rule.statistic().reason() + ".");
        description.parameters(rule);
        description.items("References", rule.text().references());
        return description.text.toString();
    }

    private void head(Rule rule) {
        text.append(rule.id()).append(": ").append(rule.title()).append("\n\n");
        line(
                "version",
                rule.version() + " of " + rule.date() + ", " + rule.status().id());
        line("family", rule.family().id() + ", about " + rule.side().id() + " addresses");
        line("level", rule.level().id());
        line("ATT&CK", String.join(", ", rule.attack()) + " (" + String.join(", ", rule.tactics()) + ")");
        line("budget", Units.number(rule.noiseBudget()) + " honest devices per 100 a day");
        if (!rule.needs().isEmpty()) {
            line(
                    "needs",
                    String.join(", ", rule.needs().stream().map(FlowField::id).toList()));
        }
    }

    private void line(String name, String value) {
        text.append(String.format(Locale.ROOT, "%-8s  %s\n", name, value));
    }

    private void section(String title, String content) {
        text.append('\n').append(title).append('\n');
        text.append(Paragraph.of("  ", content));
    }

    private void items(String title, List<String> items) {
        if (!items.isEmpty()) {
            text.append('\n').append(title).append('\n');
            items.forEach(item -> text.append(Paragraph.of("  - ", item)));
        }
    }

    private void parameters(Rule rule) {
        text.append("\nParameters, set by --set rules.").append(rule.id()).append(".<name>=<value>\n");
        if (rule.parameters().isEmpty()) {
            text.append("  none\n");
        }
        for (Parameter parameter : rule.parameters().values()) {
            text.append(Paragraph.of(
                    "  - ",
                    parameter.name() + " = " + parameter.standard() + " " + parameter.unit() + " (" + parameter.range()
                            + "): " + parameter.reason()));
        }
    }
}
