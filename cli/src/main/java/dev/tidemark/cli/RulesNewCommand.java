// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.rule.RuleTemplate;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a rule. */
@Command(
        name = "new",
        description = "Write the folder of a new rule: small, working, with two cases.",
        footer = {"", "Example:", "  tidemark rules new flow-count --rules my-rules"})
final class RulesNewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            defaultValue = "rules",
            description = "Folder of rules to write into (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Parameters(paramLabel = "ID", description = "The new rule's id: lower-case words parted by hyphens.")
    private String id;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path target = RuleTemplate.write(folder, id, Clock.systemUTC());
        out.println(TerminalText.safe(target.toString()));
        PrintWriter err = spec.commandLine().getErr();
        err.println(TerminalText.safe("Next: edit " + target.resolve("rule.yml") + " and query.sql, then"));
        err.println(TerminalText.safe("  tidemark rules lint " + folder));
        err.println(TerminalText.safe("  tidemark rules test " + folder));
        return ExitCode.DONE.number();
    }
}
