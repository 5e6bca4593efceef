// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleCatalog;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One line a rule. */
@Command(name = "list", description = "One line for each rule: id, level, status, title.")
final class RulesListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesOption rules;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RuleCatalog catalog = rules.catalog();
        int width = catalog.rules().stream()
                .mapToInt(rule -> rule.id().length())
                .max()
                .orElse(0);
        for (Rule rule : catalog.rules()) {
            String id = rule.id() + " ".repeat(width - rule.id().length());
            out.println(TerminalText.safe(id + "  " + padded(rule.level().id(), 8) + "  "
                    + padded(rule.status().id(), 12) + "  " + rule.title()));
        }
        return ExitCode.DONE.number();
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.length()));
    }
}
