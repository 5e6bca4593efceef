// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.rule.RuleCatalog;
import dev.tidemark.rule.RuleFiles;
import dev.tidemark.rule.lint.RuleSubject.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks through rule folders for what makes a rule wrong, unclear or different from engine to engine. */
public final class RuleLint {
    private static final String FORMAT = "format";
    private static final List<LintCheck> CHECKS = Stream.of(
                    FolderChecks.ALL,
                    TextChecks.ALL,
                    AttackChecks.ALL,
                    SqlFormChecks.ALL,
                    SqlDialectChecks.ALL,
                    SqlColumnChecks.ALL,
                    CaseChecks.ALL)
            .flatMap(List::stream)
            .toList();

    private RuleLint() {}

    /** What each check demands, by its id. */
    public static Map<String, String> demands() {
        Map<String, String> demands = new LinkedHashMap<>();
        demands.put(FORMAT, "The folder can be read: rule.yml has every key it needs and no other.");
        CHECKS.forEach(check -> demands.put(check.id(), check.demand()));
        return demands;
    }

    /**
     * The problems of every rule in a folder of rules, retired ones included, sorted by rule, file and line; or those of
     * one rule, where the folder is a rule's own.
     */
    public static List<LintProblem> check(Path folder) {
        if (Files.exists(folder.resolve(RuleFiles.RULE))) {
            return checkRule(folder);
        }
        requireRules(folder);
        List<Path> living = RuleCatalog.folders(folder);
        List<Path> retired = RuleCatalog.folders(folder.resolve(RuleFiles.DEPRECATED));
        Set<String> ids = new TreeSet<>();
        living.forEach(rule -> ids.add(rule.getFileName().toString()));
        retired.forEach(rule -> ids.add(rule.getFileName().toString()));
        List<LintProblem> problems = new ArrayList<>();
        living.forEach(rule -> problems.addAll(check(rule, Place.LIVING, ids)));
        retired.forEach(rule -> problems.addAll(check(rule, Place.RETIRED, ids)));
        return LintExceptions.read(folder, demands().keySet()).apply(sorted(problems));
    }

    /** The problems of one living rule's folder alone. */
    public static List<LintProblem> checkRule(Path folder) {
        return sorted(check(folder, Place.LIVING, Set.of()));
    }

    private static List<LintProblem> check(Path folder, Place place, Set<String> ids) {
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        List<LintProblem> problems = new ArrayList<>();
        try {
            RuleSubject subject = SubjectReader.read(folder, place, ids);
            for (LintCheck check : CHECKS) {
                check.inspection()
                        .inspect(
                                subject,
                                (file, line, message) ->
                                        problems.add(new LintProblem(name, file, line, check.id(), message)));
            }
        } catch (TidemarkException e) {
            problems.add(new LintProblem(name, RuleFiles.RULE, 0, FORMAT, String.valueOf(e.getMessage())));
        }
        return problems;
    }

    private static void requireRules(Path folder) {
        if (RuleCatalog.folders(folder).isEmpty()) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    folder + ": holds no rules; give a folder with a folder for each rule, or a rule's own folder");
        }
    }

    private static List<LintProblem> sorted(List<LintProblem> problems) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(LintProblem::rule)
                        .thenComparing(LintProblem::file)
                        .thenComparing(LintProblem::line)
                        .thenComparing(LintProblem::check)
                        .thenComparing(LintProblem::message))
                .toList();
    }
}
