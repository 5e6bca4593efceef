// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.baseline.BaselineFolder;
import dev.tidemark.finding.Units;
import dev.tidemark.pipeline.LearnResult;
import dev.tidemark.source.InputFile;
import dev.tidemark.source.RejectedRows;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns clean days into a baseline folder. */
@Command(
        name = "learn",
        description = {
            "Learn clean days into a baseline folder.",
            "",
            "A new folder becomes a baseline; to one that is there the days are added, and networks and rules must be"
                    + " those of before. A file learned already is refused, under whatever name; so is a day learned already,"
                    + " but for its fringe: all files of a day are learned in one go. The folder changes at once or not at"
                    + " all, also under the eyes of a running detect. docs/baseline.md says what is in it."
        },
        footer = {
            "",
            "Examples:",
            "  tidemark learn monday/ tuesday/ --baseline office-baseline",
            "  tidemark learn wednesday/ --baseline office-baseline           one day more",
            "  tidemark learn november/ --baseline office-baseline --replace  start anew",
            "  tidemark detect today/ --baseline office-baseline --out run"
        })
final class LearnCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "CLEAN", description = "Files, globs or folders of clean days, or -.")
    private List<String> clean = List.of();

    @Option(names = "--baseline", required = true, paramLabel = "DIR", description = "The folder to learn into.")
    private String baseline = "";

    @Option(names = "--replace", description = "Forget what the folder holds and start anew.")
    private boolean replace;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    LearnCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Workbench bench = new Workbench(console, options.load(System.getenv(), Path.of(""), rules.written()));
        BaselineFolder.Mode mode = replace ? BaselineFolder.Mode.REPLACE : BaselineFolder.Mode.ADD;
        LearnResult result = bench.learning(
                bench.place(baseline), mode, folder -> bench.inFolder(work -> learn(bench, folder, work)));
        tell(result);
        return (result.lacking().isEmpty() ? ExitCode.DONE : ExitCode.RULES_FAILED).number();
    }

    private LearnResult learn(Workbench bench, BaselineFolder folder, Path work) {
        List<InputFile> files = bench.finder(work).find(clean);
        List<Path> readable = Stream.concat(files.stream().map(InputFile::path), Stream.of(folder.path()))
                .toList();
        return bench.withPipeline(work, readable, pipeline -> pipeline.learn(bench.job(), files, folder, work));
    }

    private void tell(LearnResult result) {
        PrintWriter out = console.out();
        out.println("Learned " + days(result.daysAdded()) + ", " + count(result.flowsAdded(), "flow") + ".");
        out.println("The baseline " + TerminalText.safe(baseline) + " holds " + days(result.days()) + ", "
                + count(result.flows(), "flow") + ", in " + Units.format((double) result.bytes(), "B") + ".");
        for (RejectedRows rows : result.rejected()) {
            console.err().println(count(rows.count(), "row") + " left out: " + rows.reason());
            rows.examples().forEach(example -> console.err().println("  " + TerminalText.safe(example)));
        }
        result.notes().forEach(note -> console.err().println(TerminalText.safe(note)));
        result.lacking().forEach((rule, why) -> console.err().println("Rule " + rule + ": " + TerminalText.safe(why)));
    }

    private static String days(List<LocalDate> days) {
        String span = days.size() == 1 ? days.get(0).toString() : days.get(0) + " to " + days.get(days.size() - 1);
        return days.size() + (days.size() == 1 ? " day (" : " days (") + span + ")";
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
