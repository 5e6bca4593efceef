// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.error.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong command line: what is wrong, the word that was meant, where the help is. */
final class UsageHandler implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("tidemark: " + TerminalText.safe(message(e)));
        meant(e).ifPresent(word -> err.println("Did you mean " + word + "?"));
        err.println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    private static String message(ParameterException e) {
        List<String> unmatched = unmatched(e);
        if (unmatched.isEmpty()) {
            return String.valueOf(e.getMessage());
        }
        String first = unmatched.get(0);
        if (first.startsWith("-")) {
            return "there is no option " + first + ".";
        }
        boolean hasCommands = !e.getCommandLine().getSubcommands().isEmpty();
        return hasCommands ? "there is no command " + first + "." : "one argument too many: " + first + ".";
    }

    private static Optional<String> meant(ParameterException e) {
        List<String> unmatched = unmatched(e);
        return unmatched.isEmpty() ? Optional.empty() : Nearest.find(unmatched.get(0), words(e.getCommandLine()));
    }

    private static Set<String> words(CommandLine command) {
        Set<String> words = new TreeSet<>(command.getSubcommands().keySet());
        words.addAll(command.getCommandSpec().optionsMap().keySet());
        return words;
    }

    private static List<String> unmatched(ParameterException e) {
        return e instanceof UnmatchedArgumentException unmatched ? unmatched.getUnmatched() : List.of();
    }
}
