// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The program's entry. */
public final class Main {
    /** Picocli refuses to write narrower help. */
    private static final int NARROWEST_HELP = 55;

    private Main() {}

    /** Opens the writers, runs, exits. */
    public static void main(String[] args) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::stop, "interruption"));
        Results results = Results.ofProcess();
        Console console = new Console(writer(results), writer(System.err), interruption);
        Optional<String> advice = NameEncoding.adviceAtStart(args);
        int code = advice.isPresent() ? refuse(console, advice.get()) : run(console, args);
        System.exit(results.exitCode(code, console.err()));
    }

    private static int refuse(Console console, String advice) {
        console.err().println("tidemark: " + advice);
        console.err().flush();
        return ExitCode.USAGE.number();
    }

    /** Runs a command line without touching the process, so that a test can; returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(new Console(out, err, new Interruption()), args);
    }

    private static int run(Console console, String... args) {
        return run(console, Commands.all(), args);
    }

    /** The same with other commands. */
    static int run(Console console, List<Commands.Entry> commands, String... args) {
        List<String> words = HelpCommand.asOption(List.of(args));
        try {
            return commandLine(console, commands, words).execute(words.toArray(String[]::new));
        } catch (OutOfMemoryError e) {
            console.err()
                    .println(
                            "tidemark: Java's memory ran out (" + e.getMessage()
                                    + "). Give it more with TIDEMARK_JAVA_OPTIONS=-Xmx4g, or judge fewer days at once with --window.");
            return ExitCode.OUR_FAULT.number();
        } finally {
            console.out().flush();
            console.err().flush();
            console.interruption().finish();
        }
    }

    static CommandLine commandLine(Console console, List<Commands.Entry> commands, List<String> args) {
        TidemarkCommand top = new TidemarkCommand();
        CommandLine line = new CommandLine(top);
        commands.forEach(entry -> line.addSubcommand(entry.name(), command(entry, console, args)));
        line.getCommandSpec().usageMessage().exitCodeList(ExitCode.list());
        if (Terminal.isDumb(System.getenv("TERM"))) {
            line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        }
        return line.setOut(console.out())
                .setErr(console.err())
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, Terminal.width()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(String.class, new GivenText())
                .registerConverter(Path.class, new PathHere())
                .setParameterExceptionHandler(new UsageHandler(console, commands))
                .setExecutionExceptionHandler(new FaultHandler(top, console));
    }

    /** Reading a command's annotations takes milliseconds, so one that is not named is there by name alone. */
    private static Object command(Commands.Entry entry, Console console, List<String> args) {
        if (args.contains(entry.name())) {
            return entry.make().apply(console);
        }
        CommandSpec named = CommandSpec.create();
        named.usageMessage().description(entry.description());
        return named;
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }
}
