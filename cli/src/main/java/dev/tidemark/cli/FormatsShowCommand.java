// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.source.FormatCatalog;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** All that a format says of itself. */
@Command(
        name = "show",
        description = "How a format is told, which of its columns give which fields, and in which units.",
        footer = {"", "Example:", "  tidemark formats show zeek-conn"})
final class FormatsShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The format's id, as in `tidemark formats list`.")
    private String id;

    @Override
    public Integer call() {
        FormatCatalog formats = FormatCatalog.load(Home.find().formats());
        spec.commandLine().getOut().print(TerminalText.safe(FormatDescription.text(formats.named(id))));
        return ExitCode.DONE.number();
    }
}
