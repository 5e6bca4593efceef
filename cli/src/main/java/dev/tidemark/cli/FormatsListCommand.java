// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.report.TextPage;
import dev.tidemark.report.TextTable.Column;
import dev.tidemark.source.Format;
import dev.tidemark.source.FormatCatalog;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One line a format. */
@Command(
        name = "list",
        description = "One line for each format: id, what its files are, title.",
        footer = {"", "Example:", "  tidemark formats list"})
final class FormatsListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<List<String>> rows = FormatCatalog.load(Home.find().formats()).formats().stream()
                .map(format -> List.of(format.id(), files(format), format.title()))
                .toList();
        new TextPage(Terminal.style(), spec.commandLine().getOut()::print)
                .table(List.of(Column.left("Format"), Column.left("Files"), Column.left("Title")), rows);
        return ExitCode.DONE.number();
    }

    /** What its files are, as in the list. */
    static String files(Format format) {
        return String.join(", ", format.files());
    }
}
