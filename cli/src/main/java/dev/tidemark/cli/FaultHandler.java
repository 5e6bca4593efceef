// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.error.TidemarkException;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into a message and an exit code; the one place where the program's errors end. */
final class FaultHandler implements IExecutionExceptionHandler {
    private final TidemarkCommand options;
    private final Console console;

    FaultHandler(TidemarkCommand options, Console console) {
        this.options = options;
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = console.err();
        if (console.interruption().isRequested()) {
            err.println("tidemark: stopped; nothing half-written was left behind.");
            return ExitCode.INTERRUPTED.number();
        }
        if (options.isDebug()) {
            e.printStackTrace(err);
        }
        String message = String.valueOf(e.getMessage());
        Optional<String> advice = NameEncoding.advice(message);
        if (e instanceof TidemarkException known) {
            err.println("tidemark: " + TerminalText.safe(message));
            advice.ifPresent(err::println);
            return known.code().exitCode();
        }
        if (advice.isPresent()) {
            err.println("tidemark: " + TerminalText.safe(message) + ". " + advice.get());
            return ExitCode.USAGE.number();
        }
        printOurFault(e);
        return ExitCode.OUR_FAULT.number();
    }

    private void printOurFault(Exception e) {
        PrintWriter err = console.err();
        err.println("tidemark: our fault: " + TerminalText.safe(e.toString()));
        err.println(
                "This is a fault of Tidemark and not of your data. Please report it: the command line, the text of the");
        err.println("same command with --debug, and " + new Version().getVersion()[0] + " on Java " + Runtime.version()
                + ". CONTRIBUTING.md says where; leave out addresses that are not to be seen.");
    }
}
