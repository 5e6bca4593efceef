// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.rule.Retirement;
import dev.tidemark.rule.RuleFiles;
import dev.tidemark.rule.RuleStatus;
import dev.tidemark.rule.lint.LintCheck.Complaints;
import dev.tidemark.rule.lint.RuleSubject.Place;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of the folder as a whole: its files, their letters, and what they point to. */
final class FolderChecks {
    static final List<LintCheck> ALL = List.of(
            new LintCheck(
                    "known-files",
                    "A rule's folder holds rule.yml, its SQL files and cases, nothing else.",
                    FolderChecks::knownFiles),
            new LintCheck(
                    "visible-characters",
                    "Files hold no invisible or direction-changing characters.",
                    FolderChecks::visibleCharacters),
            new LintCheck(
                    "made-up-addresses",
                    "Every address is private or kept for documentation.",
                    FolderChecks::madeUpAddresses),
            new LintCheck("stands-alone", "A rule refers to no other rule.", FolderChecks::standsAlone),
            new LintCheck(
                    "retirement",
                    "A retired rule lies in deprecated/ with date, reason and successor, and only there.",
                    FolderChecks::retirement));

    private static final Pattern CASE_FILE =
            Pattern.compile("cases/[^/]+/(clean\\.csv|day\\.csv|expected\\.json|places\\.csv)");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u00A0\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5"
                    + "\\u180E\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u3000\\u3164\\uFE00-\\uFE0F\\uFEFF"
                    + "\\uFFA0\\uFFF9-\\uFFFB\\x{E0000}-\\x{E0FFF}]");
    private static final String NONE = "none";

    private FolderChecks() {}

    private static void knownFiles(RuleSubject subject, Complaints complaints) {
        for (String path : subject.texts().keySet()) {
            if (!RuleFiles.KNOWN.contains(path) && !CASE_FILE.matcher(path).matches()) {
                complaints.add(
                        path,
                        0,
                        "does not belong here; a rule is " + String.join(", ", RuleFiles.KNOWN)
                                + " and cases/<sentence>/{clean.csv,day.csv,expected.json,places.csv}");
            }
        }
    }

    private static void visibleCharacters(RuleSubject subject, Complaints complaints) {
        subject.texts().forEach((path, text) -> {
            Matcher matcher = INVISIBLE.matcher(text);
            while (matcher.find()) {
                String name =
                        String.format(Locale.ROOT, "U+%04X", matcher.group().codePointAt(0));
                complaints.add(
                        path,
                        lineAt(text, matcher.start()),
                        "holds the invisible character " + name + "; type the words anew");
            }
        });
    }

    private static void madeUpAddresses(RuleSubject subject, Complaints complaints) {
        subject.texts().forEach((path, text) -> {
            int line = 0;
            for (String content : text.lines().toList()) {
                line++;
                for (String address : MadeUpAddress.others(content)) {
                    complaints.add(
                            path,
                            line,
                            "'" + address + "' may be somebody's; take one of 10.0.0.0/8,"
                                    + " 172.16.0.0/12, 192.168.0.0/16, 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24,"
                                    + " 2001:db8::/32, fd00::/8");
                }
            }
        });
    }

    private static void standsAlone(RuleSubject subject, Complaints complaints) {
        for (String other : subject.others()) {
            // A single word may be a plain word of the language; a hyphened one is a name.
            if (other.contains("-")) {
                Pattern name = Pattern.compile("(?<![\\w-])" + Pattern.quote(other) + "(?![\\w-])");
                subject.texts().forEach((path, text) -> {
                    Matcher matcher = name.matcher(text);
                    if (matcher.find() && !isSuccessor(subject, other)) {
                        complaints.add(
                                path,
                                lineAt(text, matcher.start()),
                                "speaks of the rule " + other
                                        + "; a rule must stand alone, so say what you mean without it");
                    }
                });
            }
        }
    }

    private static void retirement(RuleSubject subject, Complaints complaints) {
        boolean isRetired = subject.place() == Place.RETIRED;
        if (isRetired != (subject.rule().status() == RuleStatus.DEPRECATED)) {
            complaints.add(
                    RuleFiles.RULE,
                    subject.line("status"),
                    isRetired
                            ? "lies in deprecated/, so its status must be deprecated"
                            : "is deprecated, so its folder must move to deprecated/");
        }
        Retirement retirement = subject.rule().retirement();
        if (isRetired != (retirement != null)) {
            complaints.add(
                    RuleFiles.RULE,
                    subject.line("retired"),
                    isRetired
                            ? "needs retired: {date, reason, successor}"
                            : "is not retired, so the key 'retired' must go");
        }
        if (retirement != null && !isKnown(subject, retirement.successor())) {
            complaints.add(
                    RuleFiles.RULE,
                    subject.line("retired.successor"),
                    "no rule '" + retirement.successor() + "'; name a rule of this folder or none");
        }
    }

    private static boolean isKnown(RuleSubject subject, String successor) {
        return successor.equals(NONE) || subject.others().contains(successor);
    }

    private static boolean isSuccessor(RuleSubject subject, String other) {
        Retirement retirement = subject.rule().retirement();
        return retirement != null && retirement.successor().equals(other);
    }

    static int lineAt(String text, int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }
}
