// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.output.AnalysisWriter;
import dev.tidemark.output.OutputKind;
import dev.tidemark.pipeline.Pipeline;
import dev.tidemark.profile.Analysis;
import dev.tidemark.settings.Settings;
import dev.tidemark.source.InputFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What normal looks like. */
@Command(
        name = "analyze",
        description = "Say what traffic looks like: networks, servers, services, each class of flows.",
        footer = {
            "",
            "Examples:",
            "  tidemark analyze monday/ --out normal",
            "  tidemark analyze today/ --against monday/ --against tuesday/",
            "  tidemark analyze conn.log.gz --json"
        })
final class AnalyzeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FLOWS", description = "Files, globs or folders of flows, or -.")
    private List<String> flows = List.of();

    @Option(
            names = "--against",
            paramLabel = "OTHER",
            description = "Other flows beside them: say what changed; repeatable.")
    private List<String> against = List.of();

    @Option(names = "--json", description = "Print JSON instead of tables.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write analysis.json and analysis.html into a new folder, or replace an earlier one.")
    private @Nullable String out;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = options.load(System.getenv(), Path.of(""));
        Workbench bench = new Workbench(console, settings);
        Path target = out == null ? null : bench.place(out);
        Analysis analysis = target == null ? bench.inFolder(work -> analyze(bench, work)) : write(bench, target);
        if (json) {
            AnalysisWriter.write(analysis, console.out()::print);
        } else {
            AnalysisOutput.print(analysis, console.out(), target);
        }
        return ExitCode.DONE.number();
    }

    private Analysis write(Workbench bench, Path target) {
        return bench.writing(target, OutputKind.ANALYSIS, folder -> {
            Analysis analysis = bench.inFolder(work -> analyze(bench, work));
            AnalysisOutput.write(folder, analysis);
            return analysis;
        });
    }

    private Analysis analyze(Workbench bench, Path work) {
        InputFinder finder = bench.finder(work);
        Pipeline.Inputs inputs =
                new Pipeline.Inputs(finder.find(flows), against.isEmpty() ? List.of() : finder.find(against));
        return bench.withPipeline(work, inputs.readable(), pipeline -> pipeline.analyze(bench.job(), inputs));
    }
}
