// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.rule.Rule;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** All that a rule says of itself. */
@Command(
        name = "show",
        description = "What a rule sees and misses, its parameters, and how to check a finding by hand.",
        footer = {"", "Examples:", "  tidemark rules show beacon", "  tidemark rules show beacon --sql"})
final class RulesShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesOption rules;

    @Option(names = "--sql", description = "Show its SQL too.")
    private boolean sql;

    @Parameters(paramLabel = "ID", description = "The rule's id, as in `tidemark rules list`.")
    private String id;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Rule rule = rules.catalog().require(id);
        out.print(TerminalText.safe(RuleDescription.text(rule)));
        if (sql) {
            rule.sql().files().forEach((file, text) -> out.print(TerminalText.safe("\n" + file + "\n\n" + text)));
        }
        return ExitCode.DONE.number();
    }
}
