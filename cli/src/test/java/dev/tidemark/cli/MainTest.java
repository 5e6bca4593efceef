// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

final class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpListsEveryExitCodeAndExamples() {
        int code = run("--help");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("Exit codes:", "Examples:", "tidemark detect ");
        for (ExitCode exitCode : ExitCode.values()) {
            assertThat(out.toString()).containsPattern("(?m)^  " + exitCode.number() + " +\\w");
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void helpListsTheCommandsWithTheirDescriptions() {
        run("--help");

        for (Commands.Entry entry : Commands.all()) {
            assertThat(out.toString()).containsPattern("(?m)^  " + entry.name() + " +\\w");
        }
    }

    @Test
    void makesNoFolderOfAnAddress() {
        Outcome elsewhere = Outcome.of("detect", "today.csv", "--out", "hdfs://store/run");
        Outcome here = Outcome.of("demo", "--out", "hdfs://store/run");

        assertThat(elsewhere.code()).isEqualTo(ErrorCode.USAGE.exitCode());
        assertThat(elsewhere.err()).contains("Cannot reach hdfs://store/run", "Add --engine spark");
        assertThat(here.code()).isEqualTo(ErrorCode.USAGE.exitCode());
        assertThat(here.err()).contains("--out", "'hdfs://store/run' is an address", "on this machine");
    }

    @Test
    void anEmptyArgumentIsNoFolder() {
        List<List<String>> lines = List.of(
                List.of("detect", ""),
                List.of("detect", "x.csv", "--clean", ""),
                List.of("detect", "x.csv", "--baseline="),
                List.of("detect", "x.csv", "--out", ""),
                List.of("analyze", "x.csv", "--out", ""),
                List.of("demo", "--out", ""),
                List.of("explain", "192.0.2.1", ""),
                List.of("rules", "lint", ""));

        assertThat(lines).isNotEmpty().allSatisfy(words -> {
            Outcome outcome = Outcome.of(words.toArray());

            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).startsWith("tidemark: Invalid value for ").contains("it is empty.");
        });
    }

    @Test
    void wordsToChooseFromAreThoseOfTheHelp() {
        assertThat(Outcome.of("demo", "--level", "extreme").err())
                .startsWith("tidemark: Invalid value for option '--level'")
                .contains("expected one of [easy, plain, hard] but was 'extreme'");
        assertThat(Outcome.of("detect", "pom.xml", "--engine", "spork").err())
                .contains("No engine 'spork'; present: duckdb.", "./tidemark … --engine spark");
    }

    @Test
    void helpIsAWordTooAndFitsIntoATerminal() {
        for (String command : List.of("detect", "formats", "rules", "drill")) {
            String[] words = {"help", command};
            Outcome word = Outcome.of((Object[]) words);
            Outcome option = Outcome.of(command, "--help");

            assertThat(word).isEqualTo(option);
            assertThat(word.code()).isZero();
            assertThat(word.out().lines()).isNotEmpty().allMatch(line -> line.length() <= 80);
        }
        assertThat(Outcome.of("help")).isEqualTo(Outcome.of("--help"));
        assertThat(Outcome.of("help", "--help").code()).isZero();
        assertThat(Outcome.of("help", "detct").err()).contains("there is no command detct.", "Did you mean detect?");
    }

    @Test
    void everyCommandIsNamedAsInTheListAndDescribesItself() {
        Console console = console();

        assertThat(Commands.all()).isNotEmpty().allSatisfy(entry -> {
            Command annotation = entry.make().apply(console).getClass().getAnnotation(Command.class);
            assertThat(annotation.name()).isEqualTo(entry.name());
            assertThat(entry.description()).endsWith(".").hasSizeLessThan(90);
        });
    }

    @Test
    void versionIsOneLine() {
        int code = run("--version");

        assertThat(code).isZero();
        assertThat(out.toString()).matches("tidemark \\S+\\R");
    }

    @Test
    void withoutACommandTheHelpIsShownAsAMistake() {
        int code = run();

        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Usage: tidemark", "Commands:");
    }

    @Test
    void aMistypedCommandIsAnsweredWithTheOneMeant() {
        int code = run("hepl");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("there is no command hepl.", "Did you mean help?", "Help: tidemark --help");
    }

    @Test
    void aMistypedOptionIsAnsweredWithTheOneMeant() {
        int code = run("break", "--debgu");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .contains("no option --debgu.", "Did you mean --debug?", "Help: tidemark break --help");
    }

    @Test
    void aValueThatIsNoPairIsToldOfItsOption() {
        assertThat(Outcome.of("detect", "x.csv", "--map", "srcip").err())
                .startsWith("tidemark: --map srcip: give a name and its value");
    }

    @Test
    void refusesANameThatIsGivenTwice() {
        Outcome outcome = Outcome.of("detect", "x.csv", "--map", "src_ip=a", "--map", "src_ip=b");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("tidemark: --map src_ip is given twice");
    }

    @Test
    void aMistypedOptionIsToldBeforeWhatIsMissing() {
        Outcome outcome = Outcome.of("detect", "--hlep");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("tidemark: there is no option --hlep.")
                .contains("Did you mean --help?");
        assertThat(Outcome.of("detect").err()).contains("Missing required parameter");
    }

    @Test
    void anOptionOfOtherCommandsIsNamedAsSuch() {
        Outcome outcome = Outcome.of("learn", "x.csv", "--baseline", "b", "--fail-on=high");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("tidemark: --fail-on has no meaning for tidemark learn; it is an option of detect.")
                .doesNotContain("Did you mean");
    }

    @Test
    void aWordThatIsNearNothingGetsNoSuggestion() {
        run("xylophone");

        assertThat(err.toString()).contains("there is no command xylophone.").doesNotContain("Did you mean");
    }

    @Test
    void aTerminalIsNotMovedByWhatIsPrinted() {
        run("de\u001b[2Jmo\u202e");

        assertThat(err.toString()).contains("de\\u001b[2Jmo\\u202e");
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void aKnownErrorIsItsMessageAndItsExitCode(ErrorCode code) {
        int exit = run("break", "--how", code.name());

        assertThat(exit).isEqualTo(code.exitCode());
        assertThat(err.toString()).isEqualTo("tidemark: flows.csv has no column src_ip." + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void debugShowsWhereAnErrorArose() {
        run("break", "--how", "BAD_DATA", "--debug");

        assertThat(err.toString()).contains("\tat dev.tidemark.cli.MainTest$BreakCommand.call");
    }

    @Test
    void anUnknownErrorIsOurFaultAndSaysHowToReportIt() {
        int exit = run("break", "--how", "bug");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .contains("our fault: java.lang.IllegalStateException: surprise", "Please report it", "--debug")
                .doesNotContain("\tat ");
    }

    @Test
    void littleMemoryIsNotABug() {
        int exit = run("break", "--how", "memory");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .contains("memory ran out", "TIDEMARK_JAVA_OPTIONS")
                .doesNotContain("report");
    }

    @Test
    void anErrorAfterCtrlCIsThatItStopped() {
        int exit = run("break", "--how", "interrupted");

        assertThat(exit).isEqualTo(130);
        assertThat(err.toString())
                .isEqualTo("tidemark: stopped; nothing half-written was left behind." + System.lineSeparator());
    }

    private int run(String... args) {
        List<Commands.Entry> commands = new ArrayList<>(Commands.all());
        commands.add(new Commands.Entry("break", "Fails as asked.", BreakCommand::new));
        return Main.run(console(), commands, args);
    }

    private Console console() {
        return new Console(new PrintWriter(out), new PrintWriter(err), new Interruption());
    }

    /** Fails as it is told to. */
    @Command(name = "break")
    static final class BreakCommand implements Callable<Integer> {
        private final Console console;

        @Option(names = "--how", defaultValue = "bug")
        private String how = "";

        BreakCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            switch (how) {
                case "bug" -> throw new IllegalStateException("surprise");
                case "memory" -> throw new OutOfMemoryError("Java heap space");
                case "interrupted" -> {
                    console.interruption().stop();
                    throw new IllegalStateException("cancelled");
                }
                default -> throw new TidemarkException(ErrorCode.valueOf(how), "flows.csv has no column src_ip.");
            }
        }
    }
}
