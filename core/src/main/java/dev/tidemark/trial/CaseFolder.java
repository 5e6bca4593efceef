// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.Nearest;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.rule.CaseExpectation;
import dev.tidemark.rule.RuleCatalog;
import dev.tidemark.rule.RuleFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case of a rule: flows, and what the rule must say of them.
 *
 * @param ruleFolder the rule's folder
 * @param folder the case's own
 */
public record CaseFolder(Path ruleFolder, Path folder) {
    /** The cases of every living rule in a folder of rules, or of the rule whose own folder it is, by rule and name. */
    public static List<CaseFolder> find(Path folder) {
        List<CaseFolder> cases =
                ruleFolders(folder).stream().flatMap(rule -> of(rule).stream()).toList();
        if (cases.isEmpty()) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    folder + ": holds no case; give a folder of rules that have folders in " + RuleFiles.CASES
                            + "/, or one rule's own folder");
        }
        return cases;
    }

    /** The cases of one rule in a folder of rules. */
    public static List<CaseFolder> find(Path folder, String rule) {
        List<Path> rules = ruleFolders(folder);
        List<String> ids = rules.stream().map(CaseFolder::nameOf).toList();
        if (!ids.contains(rule)) {
            throw new TidemarkException(
                    ErrorCode.USAGE, folder + ": no rule '" + rule + "' in it. " + Nearest.hint(rule, ids));
        }
        return find(rules.get(ids.indexOf(rule)));
    }

    private static List<Path> ruleFolders(Path folder) {
        return Files.exists(folder.resolve(RuleFiles.RULE)) ? List.of(folder) : RuleCatalog.folders(folder);
    }

    private static List<CaseFolder> of(Path ruleFolder) {
        return RuleCatalog.folders(ruleFolder.resolve(RuleFiles.CASES)).stream()
                .map(folder -> new CaseFolder(ruleFolder, folder))
                .toList();
    }

    /** The rule's id. */
    public String rule() {
        return nameOf(ruleFolder);
    }

    /** The case's name, a sentence in hyphens. */
    public String name() {
        return nameOf(folder);
    }

    /** The files of flows that hold at least one, for an engine that must be told what it may read. */
    public List<Path> flowFiles() {
        return Stream.of(RuleFiles.CLEAN, RuleFiles.DAY)
                .flatMap(name -> flows(name).stream())
                .toList();
    }

    /** A file of flows, absent where it holds a header alone. */
    Optional<Path> flows(String name) {
        return text(name).lines().skip(1).allMatch(String::isBlank) ? Optional.empty() : Optional.of(path(name));
    }

    /** The lines of its places, none where it brings none. */
    List<String> places() {
        return Files.exists(path(RuleFiles.PLACES))
                ? text(RuleFiles.PLACES).lines().toList()
                : List.of();
    }

    /** What the rule must say. */
    CaseExpectation expectation() {
        String text = text(RuleFiles.EXPECTED);
        try {
            return CaseExpectation.parse(text);
        } catch (TidemarkException e) {
            throw new TidemarkException(ErrorCode.USAGE, RuleFiles.EXPECTED + ": " + e.getMessage(), e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    private String text(String name) {
        try {
            return Files.readString(path(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    name + ": is missing or no UTF-8 text; a case has " + RuleFiles.CLEAN + ", " + RuleFiles.DAY
                            + " and " + RuleFiles.EXPECTED,
                    e);
        }
    }

    private static String nameOf(Path folder) {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }
}
