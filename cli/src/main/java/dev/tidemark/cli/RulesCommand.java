// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.util.concurrent.Callable;
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
        commandListHeading = "%nCommands:%n",
        subcommands = {
            RulesListCommand.class,
            RulesShowCommand.class,
            RulesLintCommand.class,
            RulesTestCommand.class,
            RulesNewCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  tidemark rules list",
            "  tidemark rules show beacon",
            "  tidemark rules lint my-rules"
        })
final class RulesCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    RulesCommand(Console console) {
        this.console = console;
    }

    /** What the verbs talk to. */
    Console console() {
        return console;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say which: list, show, lint, test or new");
    }
}
