// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tidemark help detect}, another way to say {@code tidemark detect --help}. */
@Command(
        name = "help",
        description = "Show the help of a command.",
        footer = {"", "Example:", "  tidemark help detect"})
final class HelpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** The command line that shows the same. */
    static List<String> asOption(List<String> args) {
        boolean isOther =
                args.isEmpty() || !args.get(0).equals("help") || args.contains("--help") || args.contains("-h");
        if (isOther) {
            return args;
        }
        List<String> words = new ArrayList<>(args.subList(1, args.size()));
        // Beside --help a wrong word would go unseen.
        boolean isKnown = words.isEmpty()
                || Commands.all().stream().anyMatch(entry -> entry.name().equals(words.get(0)));
        if (isKnown) {
            words.add("--help");
        }
        return words;
    }

    @Override
    public Integer call() {
        spec.parent().commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE.number();
    }
}
