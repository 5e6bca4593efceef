// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The top command: help, version, and the options that every command has. */
@Command(
        name = "tidemark",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads network-flow records, learns normal from clean days, names the devices that misbehave.",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidemark demo --out demo                       a made-up office, judged",
            "  tidemark detect monday.parquet --clean week/   who misbehaved on Monday",
            "  tidemark detect conn.log.gz --out run          judge without clean days",
            "  tidemark explain 192.168.101.71 run            everything known of a device",
            "",
            "Help of one command: tidemark COMMAND --help"
        })
final class TidemarkCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show the version and exit.")
    boolean version;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "With an error, show where in the program it arose.")
    private boolean debug;

    boolean isDebug() {
        return debug;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE.number();
    }
}
