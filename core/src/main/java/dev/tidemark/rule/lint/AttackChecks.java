// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.error.Nearest;
import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleFamily;
import dev.tidemark.rule.RuleFiles;
import dev.tidemark.rule.lint.LintCheck.Complaints;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks of the ATT&amp;CK tags. */
final class AttackChecks {
    static final List<LintCheck> ALL = List.of(
            new LintCheck(
                    "attack-exists",
                    "Every tag is attack.<tactic> or attack.t1234 as ATT&CK has it.",
                    AttackChecks::exists),
            new LintCheck(
                    "attack-fits",
                    "Every technique has one of the rule's tactics and every tactic one of its techniques.",
                    AttackChecks::fits),
            new LintCheck("attack-given", "A rule that accuses names a tactic and a technique.", AttackChecks::given));

    private static final Map<String, Set<String>> TACTICS = tacticsByTechnique();

    private AttackChecks() {}

    private static void exists(RuleSubject subject, Complaints complaints) {
        Rule rule = subject.rule();
        Set<String> tactics = allTactics();
        for (String tag : rule.tags()) {
            if (!tag.startsWith("attack.")) {
                complaints.add(RuleFiles.RULE, subject.line("tags"), "tag '" + tag + "' does not begin with attack.");
            }
        }
        for (String tactic : rule.tactics()) {
            if (!tactics.contains(tactic)) {
                complaints.add(
                        RuleFiles.RULE,
                        subject.line("tags"),
                        "no tactic '" + tactic + "'. " + Nearest.hint(tactic, tactics));
            }
        }
        for (String technique : rule.attack()) {
            if (!TACTICS.containsKey(technique)) {
                complaints.add(
                        RuleFiles.RULE,
                        subject.line("tags"),
                        "no technique " + technique
                                + " among those that flows can show; see attack.tsv, which may be added to");
            }
        }
    }

    private static void fits(RuleSubject subject, Complaints complaints) {
        Rule rule = subject.rule();
        for (String technique : rule.attack()) {
            Set<String> tactics = TACTICS.getOrDefault(technique, Set.of());
            if (!tactics.isEmpty() && Collections.disjoint(tactics, rule.tactics())) {
                complaints.add(
                        RuleFiles.RULE,
                        subject.line("tags"),
                        technique + " belongs to " + String.join(", ", tactics) + ", none of which is tagged");
            }
        }
        for (String tactic : rule.tactics()) {
            boolean isUsed = rule.attack().stream().anyMatch(technique -> TACTICS.getOrDefault(technique, Set.of())
                    .contains(tactic));
            if (!isUsed && allTactics().contains(tactic)) {
                complaints.add(
                        RuleFiles.RULE,
                        subject.line("tags"),
                        "tactic '" + tactic + "' has none of the tagged techniques; tag one or drop the tactic");
            }
        }
    }

    private static void given(RuleSubject subject, Complaints complaints) {
        Rule rule = subject.rule();
        boolean isComplete = !rule.attack().isEmpty() && !rule.tactics().isEmpty();
        if (rule.family() != RuleFamily.INFORMATION && !isComplete) {
            complaints.add(
                    RuleFiles.RULE,
                    subject.line("tags"),
                    "needs at least one tactic (attack.exfiltration) and one technique (attack.t1048)");
        }
    }

    private static Set<String> allTactics() {
        Set<String> tactics = new TreeSet<>();
        TACTICS.values().forEach(tactics::addAll);
        return tactics;
    }

    private static Map<String, Set<String>> tacticsByTechnique() {
        Map<String, Set<String>> tactics = new LinkedHashMap<>();
        for (List<String> line : Listing.read("attack.tsv")) {
            tactics.put(line.get(0), new TreeSet<>(List.of(line.get(2).split(","))));
        }
        return Collections.unmodifiableMap(tactics);
    }
}
