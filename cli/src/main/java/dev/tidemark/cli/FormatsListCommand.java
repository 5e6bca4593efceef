// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.source.Format;
import dev.tidemark.source.FormatCatalog;
import dev.tidemark.source.FormatKind;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One line a format. */
@Command(name = "list", description = "One line for each format: id, kinds of file, title.")
final class FormatsListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Format> formats = FormatCatalog.load(Home.find().formats()).formats();
        String columns =
                "%-" + width(formats, Format::id) + "s  %-" + width(formats, FormatsListCommand::kinds) + "s  %s";
        formats.forEach(format -> out.println(TerminalText.safeLine(
                String.format(Locale.ROOT, columns, format.id(), kinds(format), format.title()))));
        return ExitCode.DONE.number();
    }

    /** The kinds of file, as in the list. */
    static String kinds(Format format) {
        return format.kinds().stream().map(FormatKind::id).collect(Collectors.joining(", "));
    }

    private static int width(List<Format> formats, Function<Format, String> column) {
        return formats.stream()
                .mapToInt(format -> column.apply(format).length())
                .max()
                .orElse(1);
    }
}
