// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import dev.tidemark.finding.Units;
import java.util.List;

/** Writes docs/rules.md from the rules themselves. */
final class RulesPage {
    private static final String HEAD = """
        # Rules

        <!-- Made from rules/. Edit there, then run: mvn test -pl core -Dtest=RulesPageTest -Dgolden.update -->

        `tidemark rules show ID` prints the same for one rule. A parameter is set by
        `--set rules.<id>.<parameter>=value`. The noise budget is what a rule may accuse at most on clean days: honest devices
        for each 100 judged in a day. To write a rule, see [add-a-rule.md](add-a-rule.md).

        """;

    private final StringBuilder text = new StringBuilder(HEAD);

    private RulesPage() {}

    static String text(RuleCatalog catalog) {
        RulesPage page = new RulesPage();
        page.overview(catalog.rules());
        catalog.rules().forEach(page::rule);
        page.retired(catalog.retired());
        return page.text.toString().stripTrailing() + "\n";
    }

    private void overview(List<Rule> rules) {
        text.append("| Rule | Sees | Level | ATT&CK |\n|---|---|---|---|\n");
        for (Rule rule : rules) {
            row(
                    "[" + rule.id() + "](#" + rule.id() + ")",
                    rule.title(),
                    rule.level().id(),
                    techniques(rule));
        }
        text.append('\n');
    }

    private void rule(Rule rule) {
        text.append("## ").append(rule.id()).append("\n\n");
        paragraph(rule.text().description());
        paragraph("**Why that matters.** " + rule.text().why());
        paragraph("**What it cannot see.** " + rule.text().blindSpots());
        items("Honest causes", rule.text().falsePositives());
        items("To check by hand", rule.text().triage());
        paragraph("**How it ranks.** By the " + rule.statistic().meaning() + ". Spreads below "
                + Units.number(rule.statistic().floor()) + " are not believed: "
                + rule.statistic().reason() + ".");
        paragraph("Version " + rule.version() + " of " + rule.date() + ", "
                + rule.status().id() + ". About " + rule.side().id() + " addresses. Noise budget "
                + Units.number(rule.noiseBudget()) + ".");
        parameters(rule);
        items("References", rule.text().references());
    }

    private void parameters(Rule rule) {
        if (!rule.parameters().isEmpty()) {
            text.append("| Parameter | Default | Range | Unit | Why |\n|---|---|---|---|---|\n");
            for (Parameter parameter : rule.parameters().values()) {
                row(
                        "`" + parameter.name() + "`",
                        parameter.standard().toString(),
                        parameter.range(),
                        parameter.unit(),
                        parameter.reason());
            }
            text.append('\n');
        }
    }

    private void retired(List<Rule> rules) {
        if (!rules.isEmpty()) {
            text.append("## Retired\n\n| Rule | Since | Why | Use instead |\n|---|---|---|---|\n");
            for (Rule rule : rules) {
                Retirement retirement = rule.retirement();
                if (retirement != null) {
                    row(rule.id(), retirement.date().toString(), retirement.reason(), retirement.successor());
                }
            }
        }
    }

    private static String techniques(Rule rule) {
        return String.join(", ", rule.attack());
    }

    private void paragraph(String content) {
        text.append(content.strip().replaceAll("\\s+", " ")).append("\n\n");
    }

    private void items(String title, List<String> items) {
        if (!items.isEmpty()) {
            text.append("**").append(title).append("**\n\n");
            items.forEach(item -> text.append("- ").append(item).append('\n'));
            text.append('\n');
        }
    }

    private void row(String... cells) {
        text.append('|');
        for (String cell : cells) {
            text.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        text.append('\n');
    }
}
