// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.source.Format;
import dev.tidemark.source.FormatCatalog;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One line a format. */
@Command(name = "list", description = "One line for each format: id, what its files are, title.")
final class FormatsListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Format> formats = FormatCatalog.load(Home.find().formats()).formats();
        String columns =
                "%-" + width(formats, Format::id) + "s  %-" + width(formats, FormatsListCommand::files) + "s  %s";
        formats.forEach(format -> out.println(TerminalText.safeLine(
                String.format(Locale.ROOT, columns, format.id(), files(format), format.title()))));
        return ExitCode.DONE.number();
    }

    /** What its files are, as in the list. */
    static String files(Format format) {
        return String.join(", ", format.files());
    }

    private static int width(List<Format> formats, Function<Format, String> column) {
        return formats.stream()
                .mapToInt(format -> column.apply(format).length())
                .max()
                .orElse(1);
    }
}
