// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.drill.Drill;
import dev.tidemark.drill.DrillJson;
import dev.tidemark.drill.DrillPage;
import dev.tidemark.drill.DrillRunner;
import dev.tidemark.drill.DrillText;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.output.OutputKind;
import dev.tidemark.settings.Settings;
import dev.tidemark.source.InputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Attacks of growing size in the user's own clean traffic. */
@Command(
        name = "drill",
        description = {
            "Put attacks of growing size into copies of your own clean days: the smallest of each family that is caught.",
            "",
            "With one day it is baseline and judged day alike, and the output says what that means."
        },
        footer = {
            "",
            "Examples:",
            "  tidemark drill monday/ tuesday/ --out drill",
            "  tidemark drill clean.parquet --seeds 40 --budget 1 --json"
        })
final class DrillCommand implements Callable<Integer> {
    private static final int FEWEST_SEEDS = 5;
    private static final int MOST_SEEDS = 1_000;

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "CLEAN", description = "Files, globs or folders of clean days, or -.")
    private List<String> clean = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Fresh attacks that confirm each size, 5 to 1000 (default: ${DEFAULT-VALUE}).")
    private int seeds = 20;

    @Option(names = "--json", description = "Print JSON instead of tables.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write drill.json and drill.html into a new folder, or replace an earlier one.")
    private @Nullable String out;

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    DrillCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (seeds < FEWEST_SEEDS || seeds > MOST_SEEDS) {
            throw new TidemarkException(
                    ErrorCode.USAGE, "--seeds " + seeds + ": give " + FEWEST_SEEDS + " to " + MOST_SEEDS + ".");
        }
        Settings settings = options.load(System.getenv(), Path.of(""), judging.written());
        Workbench bench = new Workbench(console, settings);
        Drill drill = out == null ? run(bench, settings) : write(bench, settings, bench.place(out));
        if (json) {
            DrillJson.write(drill, console.out()::print);
        } else {
            DrillText.write(drill, Terminal.style(), console.out()::print);
        }
        return ExitCode.DONE.number();
    }

    private Drill run(Workbench bench, Settings settings) {
        return bench.inFolder(work -> {
            List<InputFile> files = bench.finder(work).find(clean);
            return bench.withPipeline(work, files.stream().map(InputFile::path).toList(), pipeline -> new DrillRunner(
                            pipeline.cleanDays(bench.job(), files),
                            settings.judge().budget(),
                            seeds,
                            pipeline::step)
                    .run());
        });
    }

    private Drill write(Workbench bench, Settings settings, Path target) {
        return bench.writing(target, OutputKind.DRILL, folder -> {
            Drill drill = run(bench, settings);
            folder.write(DrillJson.FILE_NAME, text -> DrillJson.write(drill, text));
            folder.write(DrillPage.FILE_NAME, text -> DrillPage.write(drill, text));
            folder.commit();
            return drill;
        });
    }
}
