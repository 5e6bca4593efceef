// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.finding.Severity;
import dev.tidemark.flow.FlowField;
import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleFamily;
import dev.tidemark.rule.RuleFiles;
import dev.tidemark.rule.RuleStatus;
import dev.tidemark.rule.lint.LintCheck.Complaints;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks of what a rule says to people. */
final class TextChecks {
    static final List<LintCheck> ALL = List.of(
            new LintCheck(
                    "one-behaviour",
                    "Id, title and first line of the description name the same behaviour.",
                    TextChecks::oneBehaviour),
            new LintCheck(
                    "full-texts",
                    "What it sees, why that matters, blind spots and false positives are said in sentences.",
                    TextChecks::fullTexts),
            new LintCheck(
                    "triage-steps",
                    "Two or three triage steps, each naming a flow field and a time window.",
                    TextChecks::triageSteps),
            new LintCheck(
                    "sentence-places",
                    "The sentence names the device and a number seen, by places that exist.",
                    TextChecks::sentencePlaces),
            new LintCheck(
                    "level-fits",
                    "Information never accuses, everything else does; an experiment is not critical.",
                    TextChecks::levelFits),
            new LintCheck(
                    "noise-budget",
                    "A stable rule promises how few honest devices it accuses.",
                    TextChecks::noiseBudget),
            new LintCheck(
                    "reasons", "Every reason says more than that the value is the default.", TextChecks::reasons));

    private static final int LONGEST_TITLE = 80;
    private static final int LEAST_WORDS = 6;
    private static final int LEAST_REASON_WORDS = 3;
    private static final int STEM = 4;
    private static final Set<String> FILLERS = Set.of("and", "the", "for", "off", "one", "new", "not", "its");
    private static final double WHOLE_BUDGET = 0.25;
    private static final Pattern WINDOW = Pattern.compile("(?i)\\b(first_seen|last_seen|the"
            + " window|(\\d+|an?|one|two|three|each|every|that|this|same|first|last|next|previous|whole|clean)"
            + "\\s+(clean\\s+)?(second|minute|hour|day|week|month)s?)\\b");
    private static final Pattern FIELD = Pattern.compile(
            "\\b(" + Arrays.stream(FlowField.values()).map(FlowField::id).collect(Collectors.joining("|")) + ")\\b");

    private TextChecks() {}

    private static void oneBehaviour(RuleSubject subject, Complaints complaints) {
        Rule rule = subject.rule();
        String title = rule.title().toLowerCase(Locale.ROOT);
        String first = rule.text().firstLine().toLowerCase(Locale.ROOT);
        if (rule.title().length() > LONGEST_TITLE || rule.title().endsWith(".")) {
            complaints.add(
                    RuleFiles.RULE,
                    subject.line("title"),
                    "the title is one line of at most " + LONGEST_TITLE + " characters without a full stop");
        }
        if (!first.endsWith(".")) {
            complaints.add(
                    RuleFiles.RULE,
                    subject.line("description"),
                    "the description's first line must be a whole sentence with a full stop");
        }
        List<String> stems = Arrays.stream(rule.id().split("-"))
                .filter(word -> word.length() >= STEM - 1 && !FILLERS.contains(word))
                .map(TextChecks::stem)
                .toList();
        if (stems.stream().noneMatch(title::contains)) {
            complaints.add(
                    RuleFiles.RULE,
                    subject.line("title"),
                    "the title shares no word with the id " + rule.id() + "; name the same behaviour");
        }
        if (stems.stream().noneMatch(first::contains)) {
            complaints.add(
                    RuleFiles.RULE,
                    subject.line("description"),
                    "the first line shares no word with the id " + rule.id() + "; name the same behaviour");
        }
    }

    /** Words of one family, such as upload and uploads or regular and regularity, share their beginning. */
    private static String stem(String word) {
        return word.length() > STEM ? word.substring(0, Math.max(STEM, word.length() - 3)) : word;
    }

    private static void fullTexts(RuleSubject subject, Complaints complaints) {
        Rule rule = subject.rule();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("description", rule.text().description());
        texts.put("why", rule.text().why());
        texts.put("blind_spots", rule.text().blindSpots());
        texts.forEach((key, text) -> {
            if (words(text) < LEAST_WORDS) {
                complaints.add(RuleFiles.RULE, subject.line(key), key + " must say it in a sentence");
            }
        });
        if (rule.text().falsePositives().isEmpty()) {
            complaints.add(
                    RuleFiles.RULE,
                    subject.line("falsepositives"),
                    "falsepositives must name at least one honest cause");
        }
        if (rule.text().falsePositives().stream().anyMatch(cause -> words(cause) < LEAST_REASON_WORDS)) {
            complaints.add(
                    RuleFiles.RULE,
                    subject.line("falsepositives"),
                    "each false positive must name who does it and what, in a few words");
        }
    }

    private static void triageSteps(RuleSubject subject, Complaints complaints) {
        List<String> steps = subject.rule().text().triage();
        if (steps.size() < 2 || steps.size() > 3) {
            complaints.add(RuleFiles.RULE, subject.line("triage"), "needs two or three steps, has " + steps.size());
        }
        for (int step = 0; step < steps.size(); step++) {
            if (!FIELD.matcher(steps.get(step)).find()) {
                complaints.add(
                        RuleFiles.RULE,
                        subject.line("triage"),
                        "step " + (step + 1) + " names no flow field such as dst_ip, port or up_bytes");
            }
            if (!WINDOW.matcher(steps.get(step)).find()) {
                complaints.add(
                        RuleFiles.RULE,
                        subject.line("triage"),
                        "step " + (step + 1) + " names no time window such as '7 days', 'the same hour' or first_seen");
            }
        }
    }

    private static void sentencePlaces(RuleSubject subject, Complaints complaints) {
        Rule rule = subject.rule();
        rule.sentence()
                .fault(rule.evidence().keySet())
                .ifPresent(fault -> complaints.add(RuleFiles.RULE, subject.line("sentence"), fault));
        List<String> places = rule.sentence().places();
        if (!places.contains("device") || places.stream().noneMatch(place -> place.endsWith(".observed"))) {
            complaints.add(
                    RuleFiles.RULE,
                    subject.line("sentence"),
                    "the sentence must hold {device} and one {<evidence>.observed}");
        }
    }

    private static void levelFits(RuleSubject subject, Complaints complaints) {
        Rule rule = subject.rule();
        boolean isInformation = rule.family() == RuleFamily.INFORMATION;
        if (isInformation != (rule.level() == Severity.INFO)) {
            complaints.add(
                    RuleFiles.RULE,
                    subject.line("level"),
                    isInformation
                            ? "a rule of the family information has level info"
                            : "level info is for the family information alone; this one accuses");
        }
        if (rule.status() == RuleStatus.EXPERIMENTAL && rule.level() == Severity.CRITICAL) {
            complaints.add(RuleFiles.RULE, subject.line("level"), "an experimental rule is at most high");
        }
    }

    private static void noiseBudget(RuleSubject subject, Complaints complaints) {
        Rule rule = subject.rule();
        boolean isTooMuch = rule.noiseBudget() > WHOLE_BUDGET || rule.noiseBudget() == 0;
        if (rule.status() == RuleStatus.STABLE && rule.family() != RuleFamily.INFORMATION && isTooMuch) {
            complaints.add(
                    RuleFiles.RULE,
                    subject.line("noise_budget"),
                    "a stable rule accuses more than 0 and at most " + WHOLE_BUDGET
                            + " honest devices per 100 a day, which is the whole budget");
        }
    }

    private static void reasons(RuleSubject subject, Complaints complaints) {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("statistic.reason", subject.rule().statistic().reason());
        subject.rule()
                .parameters()
                .forEach((name, parameter) -> reasons.put("parameters." + name + ".reason", parameter.reason()));
        reasons.forEach((key, reason) -> {
            if (words(reason) < LEAST_REASON_WORDS) {
                complaints.add(RuleFiles.RULE, subject.line(key), key + " says too little; why this value?");
            }
        });
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
