// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All about rules; each verb is a command of its own. */
@Command(
        name = "rules",
        synopsisSubcommandLabel = "COMMAND",
        description = "List, show, check, prove and begin rules.",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n")
final class RulesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** The command with its verbs, in the order of the help text. */
    static CommandLine with(Console console) {
        return new CommandLine(new RulesCommand())
                .addSubcommand(new RulesListCommand())
                .addSubcommand(new RulesShowCommand())
                .addSubcommand(new RulesLintCommand())
                .addSubcommand(new RulesTestCommand(console))
                .addSubcommand(new RulesNewCommand());
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say which: list, show, lint, test or new");
    }
}
