// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.report.TextPage;
import dev.tidemark.report.TextTable.Column;
import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleStatus;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One line a rule. */
@Command(
        name = "list",
        description = "One line for each rule: id, level, title, and its status unless stable.",
        footer = {"", "Examples:", "  tidemark rules list", "  tidemark rules list --rules my-rules"})
final class RulesListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesOption rules;

    @Override
    public Integer call() {
        List<List<String>> rows = rules.catalog().rules().stream()
                .map(rule -> List.of(rule.id(), rule.level().id(), title(rule)))
                .toList();
        new TextPage(Terminal.style(), spec.commandLine().getOut()::print)
                .table(List.of(Column.left("Rule"), Column.left("Level"), Column.left("Title")), rows);
        return ExitCode.DONE.number();
    }

    private static String title(Rule rule) {
        return rule.status() == RuleStatus.STABLE
                ? rule.title()
                : rule.title() + " (" + rule.status().id() + ")";
    }
}
