// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.flow.FlowField;
import dev.tidemark.rule.RuleFiles;
import dev.tidemark.rule.lint.LintCheck.Complaints;
import dev.tidemark.rule.lint.RuleSubject.Place;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Checks of a rule's cases, as far as can be told without running them. */
final class CaseChecks {
    static final List<LintCheck> ALL = List.of(
            new LintCheck(
                    "case-pair",
                    "At least one case in which the rule fires and one near miss in which it stays quiet.",
                    CaseChecks::pair),
            new LintCheck(
                    "case-files",
                    "Each case is named by a sentence in hyphens and has clean.csv, day.csv and expected.json.",
                    CaseChecks::files),
            new LintCheck("case-columns", "The flows of a case have every required column.", CaseChecks::columns));

    private static final Pattern SENTENCE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){2,}");

    private CaseChecks() {}

    private static void pair(RuleSubject subject, Complaints complaints) {
        if (subject.place() == Place.RETIRED) {
            return;
        }
        if (subject.cases().stream().noneMatch(RuleCase::isFiring)) {
            complaints.add(
                    RuleFiles.CASES, 0, "no case fires; add cases/<sentence>/ whose expected.json names a device");
        }
        if (subject.cases().stream().noneMatch(RuleCase::isQuiet)) {
            complaints.add(RuleFiles.CASES, 0, "no case stays quiet; add a near miss whose expected.json is []");
        }
    }

    private static void files(RuleSubject subject, Complaints complaints) {
        for (RuleCase example : subject.cases()) {
            if (!SENTENCE.matcher(example.name()).matches()) {
                complaints.add(
                        RuleFiles.CASES + "/" + example.name(),
                        0,
                        "name the case by a sentence of at least three words in hyphens, such as"
                                + " fires-on-a-large-upload");
            }
            for (String file : List.of(RuleFiles.CLEAN, RuleFiles.DAY, RuleFiles.EXPECTED)) {
                if (!example.files().containsKey(file)) {
                    complaints.add(example.path(file), 0, "is missing");
                }
            }
            boolean isUnclear = !example.isFiring() && !example.isQuiet();
            if (example.files().containsKey(RuleFiles.EXPECTED) && isUnclear) {
                complaints.add(
                        example.path(RuleFiles.EXPECTED),
                        0,
                        "must be a JSON list of findings, or a map with such a list under \"findings\"");
            }
        }
    }

    private static void columns(RuleSubject subject, Complaints complaints) {
        for (RuleCase example : subject.cases()) {
            for (String file : List.of(RuleFiles.CLEAN, RuleFiles.DAY)) {
                String text = example.files().get(file);
                if (text != null) {
                    List<String> header =
                            List.of(text.lines().findFirst().orElse("").split(","));
                    Arrays.stream(FlowField.values())
                            .filter(field -> field.isRequired() && !header.contains(field.id()))
                            .forEach(field -> complaints.add(example.path(file), 1, "lacks the column " + field.id()));
                }
            }
        }
    }
}
