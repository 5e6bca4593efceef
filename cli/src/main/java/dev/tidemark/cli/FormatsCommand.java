// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All about source formats; each verb is a command of its own. */
@Command(
        name = "formats",
        synopsisSubcommandLabel = "COMMAND",
        description = "List and show source formats, and tell what a file is taken for.",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        subcommands = {FormatsListCommand.class, FormatsShowCommand.class, FormatsDetectCommand.class},
        footer = {
            "",
            "Examples:",
            "  tidemark formats list",
            "  tidemark formats show zeek-conn",
            "  tidemark formats detect flows.csv"
        })
final class FormatsCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    FormatsCommand(Console console) {
        this.console = console;
    }

    /** What the verbs talk to. */
    Console console() {
        return console;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "say which: list, show or detect");
    }
}
