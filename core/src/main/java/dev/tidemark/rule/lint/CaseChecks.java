// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.error.Nearest;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.FlowField;
import dev.tidemark.rule.CaseBackground;
import dev.tidemark.rule.ExpectedNumber;
import dev.tidemark.rule.RuleFiles;
import dev.tidemark.rule.lint.LintCheck.Complaints;
import dev.tidemark.rule.lint.RuleSubject.Place;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
            new LintCheck(
                    "case-expected",
                    "A case's expected.json is [] or names devices, whether each is flagged, and evidence of the rule.",
                    CaseChecks::expected),
            new LintCheck(
                    "case-days",
                    "The flows of a case with a background lie on the background's days, clean ones and judged one.",
                    CaseChecks::days),
            new LintCheck("case-columns", "The flows of a case have every required column.", CaseChecks::columns));

    private static final Set<String> EVERYWHERE = Set.of("statistic", "statistic_spread", "fleet_percentile");
    private static final Pattern SENTENCE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){2,}");

    private static final Pattern OWNER = Pattern.compile("owner_[1-3]");

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
        }
    }

    private static void expected(RuleSubject subject, Complaints complaints) {
        for (RuleCase example : subject.cases()) {
            if (example.files().containsKey(RuleFiles.EXPECTED)) {
                expected(subject, example, message -> complaints.add(example.path(RuleFiles.EXPECTED), 0, message));
            }
        }
    }

    private static void expected(RuleSubject subject, RuleCase example, Consumer<String> complaints) {
        try {
            example.expectation().findings().stream()
                    .flatMap(finding -> finding.numbers().stream())
                    .map(ExpectedNumber::evidence)
                    .filter(name -> !isEvidence(name, subject))
                    .forEach(name -> complaints.accept("names the evidence '" + name
                            + "', which the rule does not have. "
                            + Nearest.hint(name, subject.rule().evidence().keySet())));
        } catch (TidemarkException e) {
            complaints.accept(String.valueOf(e.getMessage()));
        }
    }

    /** What the rule states, and what every finding or one with owners carries beside it. */
    private static boolean isEvidence(String name, RuleSubject subject) {
        return subject.rule().evidence().containsKey(name)
                || EVERYWHERE.contains(name)
                || (subject.rule().owners() && OWNER.matcher(name).matches());
    }

    private static void days(RuleSubject subject, Complaints complaints) {
        for (RuleCase example : subject.cases()) {
            CaseBackground background = example.background();
            if (background != null) {
                days(example, RuleFiles.CLEAN, background.cleanDays(), complaints);
                days(example, RuleFiles.DAY, List.of(background.judgedDay()), complaints);
            }
        }
    }

    /** Flows of another day would stretch the window, and with it all that is expected. */
    private static void days(RuleCase example, String file, List<LocalDate> days, Complaints complaints) {
        List<String> lines = example.files().getOrDefault(file, "").lines().toList();
        int column = lines.isEmpty() ? -1 : List.of(lines.get(0).split(",")).indexOf(FlowField.TIMESTAMP.id());
        if (column < 0) {
            return;
        }
        List<String> begins = days.stream().map(day -> day + "T").toList();
        for (int number = 2; number <= lines.size(); number++) {
            String[] cells = lines.get(number - 1).split(",", -1);
            if (column < cells.length && begins.stream().noneMatch(cells[column]::startsWith)) {
                complaints.add(
                        example.path(file),
                        number,
                        "'" + cells[column] + "' is not on a day of the background; write times such as "
                                + begins.get(0) + "09:00:00Z");
                return;
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
