// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.output.OutputKind;
import dev.tidemark.output.RunFolder;
import dev.tidemark.settings.Settings;
import dev.tidemark.source.InputFile;
import dev.tidemark.trial.Backtest;
import dev.tidemark.trial.BacktestJson;
import dev.tidemark.trial.BacktestText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What clean days would have raised. */
@Command(
        name = "backtest",
        description = {
            "Judge each clean day by the others: how many would have been accused, by which rule, at which budget.",
            "",
            "With one day, its halves judge each other, and the output says what that cannot know."
        },
        footer = {
            "",
            "Examples:",
            "  tidemark backtest monday/ tuesday/ wednesday/",
            "  tidemark backtest week/ --budget 1 --run run --out backtest --json"
        })
final class BacktestCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "CLEAN", description = "Files, globs or folders of clean days, or -.")
    private List<String> clean = List.of();

    @Option(names = "--run", paramLabel = "RUN", description = "A run whose verdicts are to be counted; repeatable.")
    private List<Path> runs = List.of();

    @Option(names = "--json", description = "Print JSON instead of tables.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write backtest.json into a new folder, or replace an earlier one.")
    private @Nullable String out;

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    BacktestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = options.load(System.getenv(), Path.of(""), judging.written());
        Workbench bench = new Workbench(console, settings);
        List<Backtest.Said> said = Sayings.of(runs);
        Backtest backtest = out == null ? judge(bench, settings, said) : write(bench, settings, said, bench.place(out));
        if (json) {
            BacktestJson.write(backtest, console.out()::print);
        } else {
            BacktestText.write(backtest, Terminal.style(), console.out()::print);
        }
        return ExitCode.DONE.number();
    }

    private Backtest judge(Workbench bench, Settings settings, List<Backtest.Said> said) {
        return bench.inFolder(work -> {
            List<InputFile> files = bench.finder(work).find(clean);
            return bench.withPipeline(
                    work,
                    files.stream().map(InputFile::path).toList(),
                    pipeline -> Backtest.of(
                            pipeline.cleanDays(bench.job(), files),
                            settings.judge().budget(),
                            said));
        });
    }

    private Backtest write(Workbench bench, Settings settings, List<Backtest.Said> said, Path target) {
        return bench.writing(target, OutputKind.BACKTEST, folder -> {
            Backtest backtest = judge(bench, settings, said);
            write(folder, backtest);
            return backtest;
        });
    }

    private static void write(RunFolder folder, Backtest backtest) {
        folder.write(BacktestJson.FILE_NAME, text -> BacktestJson.write(backtest, text));
        folder.commit();
    }
}
