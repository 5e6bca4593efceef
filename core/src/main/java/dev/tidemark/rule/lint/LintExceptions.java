// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.error.Nearest;
import dev.tidemark.yaml.YamlFile;
import dev.tidemark.yaml.YamlMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Written exceptions from the lint: which rule, which check, and why. They lie in the folder of rules. */
final class LintExceptions {
    private static final String FILE = "lint-exceptions.yml";
    private static final String LIST = "exceptions";

    private final List<Entry> entries;

    private LintExceptions(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    private record Entry(String rule, String check, int line) {
        boolean covers(LintProblem problem) {
            return rule.equals(problem.rule()) && check.equals(problem.check());
        }
    }

    static LintExceptions read(Path folder, Collection<String> checks) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new LintExceptions(List.of());
        }
        YamlMap top = YamlFile.read(file);
        top.only(List.of(LIST));
        List<Entry> entries = new ArrayList<>();
        for (YamlMap map : top.maps(LIST)) {
            map.only(List.of("rule", "check", "reason"));
            map.text("reason");
            if (!checks.contains(map.text("check"))) {
                throw map.problem("check", "no such check. " + Nearest.hint(map.text("check"), checks));
            }
            entries.add(new Entry(map.text("rule"), map.text("check"), map.line()));
        }
        return new LintExceptions(entries);
    }

    /** Leaves out what is excepted, and adds a problem for an exception that nothing needs any more. */
    List<LintProblem> apply(List<LintProblem> problems) {
        List<LintProblem> rest = new ArrayList<>(problems);
        rest.removeIf(problem -> entries.stream().anyMatch(entry -> entry.covers(problem)));
        for (Entry entry : entries) {
            if (problems.stream().noneMatch(entry::covers)) {
                rest.add(new LintProblem(
                        entry.rule(), FILE, entry.line(), entry.check(), "this exception is not needed; remove it"));
            }
        }
        return List.copyOf(rest);
    }
}
