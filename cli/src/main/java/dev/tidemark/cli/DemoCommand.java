// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.Units;
import dev.tidemark.pipeline.Judged;
import dev.tidemark.pipeline.Pipeline;
import dev.tidemark.source.InputFile;
import dev.tidemark.world.FlowSink;
import dev.tidemark.world.Level;
import dev.tidemark.world.World;
import dev.tidemark.world.WorldFlow;
import dev.tidemark.world.WorldLabels;
import dev.tidemark.world.WorldSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A made-up labelled office: learn, detect, report, and what was caught. */
@Command(
        name = "demo",
        description = "Judge a made-up office and say who was caught.",
        footer = {
            "",
            "Examples:",
            "  tidemark demo --seed 7 --level hard --out demo-run",
            "  tidemark demo --clean-only --days 5 --out clean-days"
        })
final class DemoCommand implements Callable<Integer> {
    private static final String CLEAN = "clean.parquet";
    private static final Path USUAL = Path.of("tidemark-demo");
    private static final Path USUAL_CLEAN = Path.of("tidemark-demo-clean");

    private final Console console;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the run goes (default: tidemark-demo, with --clean-only tidemark-demo-clean).")
    private @Nullable Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Another office of the same kind.")
    private long seed = 1;

    @Option(
            names = "--devices",
            paramLabel = "N",
            description = "How many devices, 40 to 5000 (default: ${DEFAULT-VALUE}).")
    private int devices = 80;

    @Option(names = "--days", paramLabel = "N", description = "How many clean days (default: 2, at level hard 5).")
    private @Nullable Integer days;

    @Option(names = "--level", paramLabel = "LEVEL", description = "easy, plain or hard (default: plain).")
    private Level level = Level.PLAIN;

    @Option(
            names = "--clean-only",
            description = "Write the flows of the clean days alone, as Parquet; plant nobody and judge nothing.")
    private boolean cleanOnly;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        WorldSpec spec = spec();
        Workbench bench = new Workbench(console, new SettingsOptions().load(System.getenv(), Path.of("")));
        if (cleanOnly) {
            writeClean(bench, spec);
        } else {
            judge(bench, World.of(spec));
        }
        return ExitCode.DONE.number();
    }

    private WorldSpec spec() {
        WorldSpec usual = WorldSpec.of(seed, level).withDevices(devices);
        if (days == null) {
            return usual;
        }
        if (days < 1) {
            throw new TidemarkException(
                    ErrorCode.USAGE, "--days " + days + ": at least one clean day is needed to learn from.");
        }
        return usual.withDays(days, usual.judgedDays());
    }

    private void judge(Workbench bench, World world) {
        Path target = Objects.requireNonNullElse(out, USUAL);
        Run run = bench.writing(target, folder -> {
            Judged judged = bench.inFolder(work -> judge(bench, world, work));
            bench.write(
                    folder,
                    judged,
                    new RunOutput.Extras(List.of(), world.labels().toJson()));
            return judged.run();
        });
        RunOutput.print(run, console.out(), target);
        tell(run, world.labels());
    }

    private Judged judge(Workbench bench, World world, Path work) {
        return bench.withPipeline(work, List.of(work), pipeline -> {
            Path clean = work.resolve(CLEAN);
            Path judged = work.resolve("judged.parquet");
            write(pipeline, world::clean, clean);
            write(pipeline, world::judged, judged);
            return pipeline.judge(bench.job(), new Pipeline.Inputs(List.of(madeUp(judged)), List.of(madeUp(clean))));
        });
    }

    /** Called by what makes it again: the file is gone when the run is read, and its folder has another name each time. */
    private InputFile madeUp(Path file) {
        String name = RunSummary.MADE_UP + "tidemark demo --seed " + seed + " --devices " + devices + " --level "
                + level.name().toLowerCase(Locale.ROOT) + (days == null ? "" : " --days " + days);
        return new InputFile(file, name, InputFile.Named.OUTRIGHT);
    }

    private void writeClean(Workbench bench, WorldSpec spec) {
        Path target = Objects.requireNonNullElse(out, USUAL_CLEAN);
        World world = World.of(spec.withoutAttacks());
        long flows = bench.writing(
                target,
                folder -> bench.inFolder(work -> {
                    Path clean = work.resolve(CLEAN);
                    long written =
                            bench.withPipeline(work, List.of(work), pipeline -> write(pipeline, world::clean, clean));
                    folder.copy(clean, CLEAN);
                    folder.commit();
                    return written;
                }));
        String cleanDays = spec.cleanDays() == 1 ? "1 clean day" : spec.cleanDays() + " clean days";
        console.out().println(Units.number((double) flows) + " flows of " + cleanDays + ": " + target.resolve(CLEAN));
    }

    private long write(Pipeline pipeline, Consumer<FlowSink> flows, Path file) {
        return pipeline.writeFlows(
                "making up flows",
                rows -> flows.accept(flow -> {
                    if (console.interruption().isRequested()) {
                        throw new TidemarkException(ErrorCode.RESOURCES, "Stopped.");
                    }
                    rows.accept(row(flow));
                }),
                file);
    }

    private static Object[] row(WorldFlow flow) {
        return new Object[] {
            flow.startMicros(), flow.src(), flow.dst(), flow.proto(), flow.port(), flow.upBytes(), flow.downBytes()
        };
    }

    private void tell(Run run, WorldLabels labels) {
        List<String> flagged = run.devices().stream()
                .filter(DeviceVerdict::flagged)
                .map(DeviceVerdict::device)
                .toList();
        List<String> wicked = labels.wicked();
        List<String> caught = wicked.stream().filter(flagged::contains).toList();
        List<String> missed =
                wicked.stream().filter(device -> !flagged.contains(device)).toList();
        List<String> honest = flagged.stream()
                .filter(device -> !wicked.contains(device) && !labels.ignore().containsKey(device))
                .toList();
        Stream.of(
                        "Planted: " + wicked.size() + ", caught: " + caught.size() + ": " + String.join(", ", caught),
                        "Missed: " + (missed.isEmpty() ? "none" : String.join(", ", missed)),
                        "Accused but honest: " + (honest.isEmpty() ? "none" : String.join(", ", honest)))
                .forEach(line -> console.out().print(Paragraph.of("", line)));
    }
}
