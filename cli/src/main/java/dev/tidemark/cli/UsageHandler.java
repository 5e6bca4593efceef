// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong command line: what is wrong, the nearest right word, where the help is. */
final class UsageHandler implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("tidemark: " + TerminalText.safe(message(e)));
        List<String> near = near(e);
        if (!near.isEmpty()) {
            err.println("Did you mean " + String.join(" or ", near) + "?");
        }
        err.println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    private static String message(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption() && isTop(e)) {
            return "no command '" + unmatched.getUnmatched().get(0) + "'";
        }
        return String.valueOf(e.getMessage());
    }

    private static boolean isTop(ParameterException e) {
        return e.getCommandLine().getParent() == null;
    }

    private static List<String> near(ParameterException e) {
        return e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    }
}
