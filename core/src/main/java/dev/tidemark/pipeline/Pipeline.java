// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.baseline.Baseline;
import dev.tidemark.baseline.BaselineFolder;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Engines;
import dev.tidemark.engine.Lanes;
import dev.tidemark.engine.ProgressListener;
import dev.tidemark.finding.Run;
import dev.tidemark.profile.Analysis;
import dev.tidemark.rule.RuleSet;
import dev.tidemark.settings.ComputeSettings;
import dev.tidemark.source.Detection;
import dev.tidemark.source.FormatCatalog;
import dev.tidemark.source.FormatDetector;
import dev.tidemark.source.InputFile;
import dev.tidemark.source.SourceSettings;
import dev.tidemark.store.EarlierFlows;
import dev.tidemark.store.Part;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads, stores and judges with an engine of its own. */
public final class Pipeline implements AutoCloseable {
    private final StartingEngine opening;
    private final Listeners listeners;
    private final int threads;

    private Pipeline(StartingEngine opening, Listeners listeners, int threads) {
        this.opening = opening;
        this.listeners = listeners;
        this.threads = threads;
    }

    /**
     * Starts a pipeline. The engine opens meanwhile: that it cannot is said by the first work.
     *
     * @param compute what it may use of the machine
     * @param work an existing folder of this run alone
     * @param readable files that it may read beside that folder
     * @param listeners who hears of its work
     */
    public static Pipeline open(ComputeSettings compute, Path work, List<Path> readable, Listeners listeners) {
        Engine engine = Engines.find(compute.engine());
        EngineSettings settings = new EngineSettings(
                compute.threads(), compute.memoryBytes(), work, readable, List.of(work), compute.options());
        return new Pipeline(
                StartingEngine.begin(engine, settings, progress(listeners.progress())), listeners, compute.threads());
    }

    private static @Nullable ProgressListener progress(@Nullable Consumer<Listeners.HowFar> progress) {
        return progress == null ? null : (share, rows) -> progress.accept(new Listeners.HowFar(share, rows));
    }

    /** Ends what is running, from any thread. */
    public void cancel() {
        opening.cancel();
    }

    @Override
    public void close() {
        opening.close();
    }

    /**
     * Writes made-up flows into a Parquet file, in order of time; they lie in the engine meanwhile, not in Java.
     *
     * @param step what the work is called
     * @param flows hands over each flow: timestamp in microseconds (Long), src_ip, dst_ip, proto, port (Integer), up_bytes,
     *     down_bytes (Long)
     * @param file in the work folder
     * @return how many flows
     */
    public long writeFlows(String step, Consumer<Consumer<Object[]>> flows, Path file) {
        listeners.steps().accept(step);
        MadeUpFlows madeUp = new MadeUpFlows(opening.engine(), listeners.progress());
        flows.accept(madeUp);
        return madeUp.export(file);
    }

    /** Writes a run's findings into a Parquet file in the work folder, strongest first; returns how many. */
    public long writeFindings(Run run, Path file) {
        return FoundTable.export(opening.engine(), run, file);
    }

    /** Says what files are taken for, in their order; reads no more than their beginnings. */
    public List<Detection> recognise(FormatCatalog formats, SourceSettings source, List<InputFile> files) {
        return new FormatDetector(opening.engine(), formats, source).detect(files);
    }

    /** Judges flows against what is vouched for. */
    public Run detect(Job job, Inputs inputs) {
        return flows(job, inputs).run();
    }

    /** The same, and what the traffic looks like. */
    public Judged judge(Job job, Inputs inputs) {
        JudgedFlows flows = flows(job, inputs);
        return new Judged(flows.run(), new Describing(opening.engine(), job, listeners).sketch(flows.read()));
    }

    private JudgedFlows flows(Job job, Inputs inputs) {
        Baseline baseline = inputs.baseline();
        return baseline == null
                ? compared(job, inputs)
                : new BaselineRun(opening, job, listeners, threads).detect(inputs.judged(), baseline);
    }

    private JudgedFlows compared(Job job, Inputs inputs) {
        Reading reading;
        RuleSet rules;
        // Beside the formats, which takes as long.
        try (Lanes aside = new Lanes(1)) {
            Future<RuleSet> loading = aside.begin(() -> JobRules.load(job).rules());
            reading = new Reading(job, listeners.steps());
            rules = Lanes.result(loading);
        }
        Engine engine = opening.engine();
        Reading.Read read = reading.read(engine, inputs.byPart(), Ours.of(job), EarlierFlows.NONE);
        Run run = new Judging(engine, job, listeners, threads).judge(rules, read, Summary.inputs(read, Part.CLEAN));
        return new JudgedFlows(run, read);
    }

    /** Says that another step begins, where the work is steered from outside. */
    public void step(String name) {
        listeners.steps().accept(name);
    }

    /** Reads clean days, to be judged by each other and with attacks put in. */
    public CleanDays cleanDays(Job job, List<InputFile> clean) {
        return CleanDays.read(opening.engine(), job, clean, listeners, threads);
    }

    /**
     * Says what flows look like.
     *
     * @param inputs the flows as judged ones, and as clean ones those to compare them with
     */
    public Analysis analyze(Job job, Inputs inputs) {
        Reading reading = new Reading(job, listeners.steps());
        Engine engine = opening.engine();
        Reading.Read read = reading.read(engine, inputs.byPart(), Ours.of(job), EarlierFlows.NONE);
        return new Describing(engine, job, listeners).describe(read);
    }

    /**
     * Learns clean flows into a baseline folder and commits it.
     *
     * @param job how to read, and the rules
     * @param clean the files
     * @param folder which the pipeline must be allowed to read
     * @param work the pipeline's work folder
     */
    public LearnResult learn(Job job, List<InputFile> clean, BaselineFolder folder, Path work) {
        return new BaselineRun(opening, job, listeners, threads).learn(clean, folder, work);
    }

    /**
     * The files of a job.
     *
     * @param judged of the window
     * @param clean of clean days; empty for none
     * @param baseline what clean days taught earlier, in the place of their files; null for none
     */
    public record Inputs(
            List<InputFile> judged,
            List<InputFile> clean,
            @Nullable Baseline baseline) {
        /** Copies the lists. */
        public Inputs {
            judged = List.copyOf(judged);
            clean = List.copyOf(clean);
        }

        /** Files beside files. */
        public Inputs(List<InputFile> judged, List<InputFile> clean) {
            this(judged, clean, null);
        }

        /** What a pipeline must be allowed to read. */
        public List<Path> readable() {
            Stream<Path> files = Stream.concat(judged.stream(), clean.stream()).map(InputFile::path);
            return Stream.concat(files, Stream.ofNullable(baseline).map(Baseline::folder))
                    .toList();
        }

        Map<Part, List<InputFile>> byPart() {
            Map<Part, List<InputFile>> parts = new EnumMap<>(Part.class);
            parts.put(Part.JUDGED, judged);
            if (!clean.isEmpty()) {
                parts.put(Part.CLEAN, clean);
            }
            return parts;
        }
    }
}
