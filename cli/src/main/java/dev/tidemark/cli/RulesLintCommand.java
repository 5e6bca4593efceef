// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.rule.lint.LintProblem;
import dev.tidemark.rule.lint.RuleLint;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is wrong with rules, a line each. */
@Command(
        name = "lint",
        description = "Look through a folder of rules, or one rule's folder, for what is wrong or unclear.",
        footer = {
            "",
            "Examples:",
            "  tidemark rules lint my-rules",
            "  tidemark rules lint my-rules/flow-count",
            "  tidemark rules lint --checks"
        })
final class RulesLintCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--checks", description = "Show what is demanded of a rule instead.")
    private boolean checks;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder (default: the rules that come with the program).")
    private @Nullable Path named;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (checks) {
            RuleLint.demands().forEach((id, demand) -> out.println(id + ": " + demand));
            return ExitCode.DONE.number();
        }
        List<LintProblem> problems = RuleLint.check(Home.rules(named));
        problems.forEach(problem -> out.println(TerminalText.safe(problem.text())));
        PrintWriter err = spec.commandLine().getErr();
        err.println(problems.isEmpty() ? "No problem found." : "Problems found: " + problems.size() + ".");
        return problems.isEmpty() ? ExitCode.DONE.number() : ExitCode.USAGE.number();
    }
}
