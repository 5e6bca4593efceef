// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.error.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong command line: what is wrong, the word that was meant, where the help is. */
final class UsageHandler implements IParameterExceptionHandler {
    private static final Pattern CONSTANTS = Pattern.compile("(expected one of \\[[A-Z_, ]+]) \\(case-insensitive\\) ");

    private final Console console;
    private final List<Commands.Entry> commands;

    UsageHandler(Console console, List<Commands.Entry> commands) {
        this.console = console;
        this.commands = commands;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        List<String> words = List.of(args);
        err.println("tidemark: " + TerminalText.safe(message(e, words)));
        meant(e, words).ifPresent(word -> err.println("Did you mean " + word + "?"));
        err.println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    private String message(ParameterException e, List<String> args) {
        Optional<String> unmatched = unmatched(e, args);
        if (unmatched.isEmpty()) {
            return asInHelp(String.valueOf(e.getMessage()));
        }
        String word = unmatched.get();
        if (word.startsWith("-")) {
            return noOption(e.getCommandLine(), word);
        }
        boolean hasCommands = !e.getCommandLine().getSubcommands().isEmpty();
        return hasCommands ? "there is no command " + word + "." : "one argument too many: " + word + ".";
    }

    /** Names of an enum's constants in small letters, as the help has them. */
    private static String asInHelp(String message) {
        return CONSTANTS.matcher(message).replaceFirst(found -> found.group(1).toLowerCase(Locale.ROOT) + " ");
    }

    /** Options of other commands are named as such, so that nobody looks for the slip of a key. */
    private String noOption(CommandLine command, String option) {
        List<String> takers = takers(option);
        return takers.isEmpty()
                ? "there is no option " + option + "."
                : option + " has no meaning for " + command.getCommandSpec().qualifiedName() + "; it is an option of "
                        + String.join(", ", takers) + ".";
    }

    private List<String> takers(String option) {
        return commands.stream()
                .filter(entry -> new CommandLine(entry.make().apply(console))
                        .getCommandSpec()
                        .optionsMap()
                        .containsKey(option))
                .map(Commands.Entry::name)
                .toList();
    }

    private Optional<String> meant(ParameterException e, List<String> args) {
        return unmatched(e, args)
                .filter(word -> takers(word).isEmpty())
                .flatMap(word -> Nearest.find(word, words(e.getCommandLine())));
    }

    private static Set<String> words(CommandLine command) {
        Set<String> words = new TreeSet<>(command.getSubcommands().keySet());
        words.addAll(command.getCommandSpec().optionsMap().keySet());
        return words;
    }

    /** The first word that is not known, an option without its value. */
    private static Optional<String> unmatched(ParameterException e, List<String> args) {
        if (e instanceof MissingParameterException) {
            return unknownOption(e.getCommandLine(), args);
        }
        return e instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().stream()
                        .findFirst()
                        .map(word -> word.startsWith("-") ? word.replaceFirst("=.*", "") : word)
                : Optional.empty();
    }

    /** A slip in an option's name is told before what is missing: it is often the cause, and picocli tells it after. */
    private static Optional<String> unknownOption(CommandLine command, List<String> args) {
        return args.stream()
                .takeWhile(word -> !word.equals("--"))
                .filter(word -> word.startsWith("--"))
                .map(word -> word.replaceFirst("=.*", ""))
                .filter(word -> !command.getCommandSpec().optionsMap().containsKey(word))
                .findFirst();
    }
}
