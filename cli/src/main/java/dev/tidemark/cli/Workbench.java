// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.baseline.BaselineFolder;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Units;
import dev.tidemark.output.OutputKind;
import dev.tidemark.output.RunFolder;
import dev.tidemark.pipeline.DiskRoom;
import dev.tidemark.pipeline.Job;
import dev.tidemark.pipeline.Judged;
import dev.tidemark.pipeline.Listeners;
import dev.tidemark.pipeline.Pipeline;
import dev.tidemark.settings.Settings;
import dev.tidemark.source.Addresses;
import dev.tidemark.source.ClockUnit;
import dev.tidemark.source.DateOrder;
import dev.tidemark.source.InputFinder;
import dev.tidemark.source.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A work folder of one run's own and what runs in it; nothing of it is left afterwards. */
final class Workbench {
    private final Console console;
    private final Settings settings;
    private final @Nullable RunOutline outline;
    private final StepClock clock = new StepClock("preparing", System::nanoTime);

    Workbench(Console console, Settings settings) {
        this(console, settings, null);
    }

    /** A bench for a run whose steps are known, so that it can be said how long it takes as a whole. */
    Workbench(Console console, Settings settings, @Nullable RunOutline outline) {
        this.console = console;
        this.settings = settings;
        this.outline = outline;
    }

    /** Finds what the user named; a run's own folder takes what can be read only once. */
    InputFinder finder(Path work) {
        return new InputFinder(work, System.in, settings.compute());
    }

    /** Where something is to be written or lies: a path of this machine, or an address that the engine reaches. */
    Path place(String said) {
        return new Addresses(settings.compute()).path(said);
    }

    /** How a run is judged, by the settings and what comes with the program. */
    Job job() {
        Home home = Home.find();
        return new Job(
                source(),
                settings.networks().internal(),
                settings.networks().publicServers(),
                settings.input().timeZone(),
                settings.judge().budget(),
                settings.judge().window(),
                settings.rules(),
                new Job.Folders(
                        Objects.requireNonNullElse(settings.rules().folder(), home.rules()), home.formats(), geo(home)),
                Version.number());
    }

    private Job.GeoFolder geo(Home home) {
        Path named = settings.networks().geoFolder();
        return named == null
                ? new Job.GeoFolder(home.geo(), Job.Origin.SHIPPED)
                : new Job.GeoFolder(named, Job.Origin.NAMED);
    }

    /** What the settings say of the input. */
    SourceSettings source() {
        String unit = settings.input().timeUnit();
        ClockUnit clock = Stream.of(ClockUnit.values())
                .filter(one -> one.id().equals(unit))
                .findFirst()
                .orElse(null);
        return new SourceSettings(
                settings.input().format(),
                settings.input().columns(),
                clock,
                settings.input().day(),
                dates(settings.input().dates()),
                settings.input().maxRejectedShare(),
                settings.input().isDeduped());
    }

    private static @Nullable DateOrder dates(@Nullable String order) {
        return Stream.of(DateOrder.values())
                .filter(one -> one.id().equals(order))
                .findFirst()
                .orElse(null);
    }

    /** Runs something in a fresh folder, which is removed whatever happens. */
    <T> T inFolder(Function<Path, T> work) {
        Path folder = fresh(settings.compute().tempFolder());
        try (Interruption.Work running = console.interruption().leavingNothing(() -> remove(folder))) {
            return work.apply(folder);
        } finally {
            remove(folder);
        }
    }

    /** Runs something with a pipeline that may read the given paths and that Ctrl-C ends. */
    <T> T withPipeline(Path folder, List<Path> readable, Function<Pipeline, T> work) {
        try (ProgressLine line = ProgressLine.open(Terminal.progress(settings.progress()), outline, console.err())) {
            return withPipeline(folder, readable, listeners(line), work);
        }
    }

    /** The same for work that itself says how far it is. */
    <T> T withQuietPipeline(Path folder, List<Path> readable, Function<Pipeline, T> work) {
        return withPipeline(folder, readable, new Listeners(step -> {}, warning -> {}, null), work);
    }

    private <T> T withPipeline(Path folder, List<Path> readable, Listeners listeners, Function<Pipeline, T> work) {
        long disk = DiskRoom.needed(readable, settings.compute().memoryBytes());
        DiskRoom.check(disk, folder);
        if (disk > 0) {
            listeners
                    .warnings()
                    .accept("Up to " + Units.format((double) disk, "B") + " may lie in "
                            + settings.compute().tempFolder() + " meanwhile.");
        }
        try (Pipeline pipeline = Pipeline.open(settings.compute(), folder, readable, listeners);
                Interruption.Work running = console.interruption().during(pipeline::cancel)) {
            return work.apply(pipeline);
        }
    }

    private Listeners listeners(ProgressLine line) {
        return new Listeners(
                step -> {
                    clock.begin(step);
                    line.begin(step);
                },
                warning -> line.print("tidemark: " + TerminalText.safe(warning)),
                line.isShown() ? line::progress : null);
    }

    /** Writes a finished run's files, and how long everything took. */
    void write(RunFolder folder, Judged judged, RunOutput.Extras extras) {
        clock.begin("writing");
        RunOutput.write(folder, judged, extras, clock::timings);
    }

    /** Opens the folder of a run, of which nothing half-written is left. */
    <T> T writing(Path target, Function<RunFolder, T> work) {
        return writing(target, OutputKind.RUN, work);
    }

    /** The same for what is no run. */
    <T> T writing(Path target, OutputKind kind, Function<RunFolder, T> work) {
        try (RunFolder folder = RunFolder.open(target, kind);
                Interruption.Work running = console.interruption().leavingNothing(folder::abort)) {
            return work.apply(folder);
        }
    }

    /** Opens a baseline's folder, of which nothing half-written is left. */
    <T> T learning(Path target, BaselineFolder.Mode mode, Function<BaselineFolder, T> work) {
        try (BaselineFolder folder = BaselineFolder.open(target, mode);
                Interruption.Work running = console.interruption().leavingNothing(folder::abort)) {
            return work.apply(folder);
        }
    }

    private static Path fresh(Path parent) {
        if (!Files.isDirectory(parent)) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    parent + " is no folder, so nothing can lie in it meanwhile. Name one with --temp.");
        }
        try {
            return Files.createTempDirectory(parent, "tidemark-");
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.RESOURCES,
                    "No temporary folder can be made in " + parent + ": " + e.getMessage()
                            + ". Free some disk, or name another folder with --temp.",
                    e);
        }
    }

    private static synchronized void remove(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.RESOURCES, "The temporary folder " + folder + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
