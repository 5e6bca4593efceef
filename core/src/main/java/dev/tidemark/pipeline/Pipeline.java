// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.detect.Detector;
import dev.tidemark.detect.Verdict;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Engines;
import dev.tidemark.engine.Table;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.place.Networks;
import dev.tidemark.place.Places;
import dev.tidemark.rule.RuleCatalog;
import dev.tidemark.settings.ComputeSettings;
import dev.tidemark.source.Detection;
import dev.tidemark.source.FormatCatalog;
import dev.tidemark.source.FormatDetector;
import dev.tidemark.source.InputFile;
import dev.tidemark.source.SourceFlows;
import dev.tidemark.source.SourceReader;
import dev.tidemark.source.SourceSettings;
import dev.tidemark.store.FlowStore;
import dev.tidemark.store.Part;
import dev.tidemark.store.StoredFlows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads, stores and judges with an engine of its own. */
public final class Pipeline implements AutoCloseable {
    private final Opening opening;
    private final Listeners listeners;

    private Pipeline(Opening opening, Listeners listeners) {
        this.opening = opening;
        this.listeners = listeners;
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
        EngineSettings settings =
                new EngineSettings(compute.threads(), compute.memoryBytes(), work, readable, List.of(work));
        return new Pipeline(Opening.begin(engine, settings, opened -> listen(opened, listeners)), listeners);
    }

    private static void listen(Engine engine, Listeners listeners) {
        Consumer<Listeners.HowFar> progress = listeners.progress();
        if (progress != null) {
            engine.listen((share, rows) -> progress.accept(new Listeners.HowFar(share, rows)));
        }
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

    /** Says what files are taken for, in their order; reads no more than their beginnings. */
    public List<Detection> recognise(FormatCatalog formats, SourceSettings source, List<InputFile> files) {
        return new FormatDetector(opening.engine(), formats, source).detect(files);
    }

    /** Judges the flows of a job against its clean ones. */
    public Run detect(Job job, Inputs inputs) {
        RuleCatalog rules = RuleCatalog.load(job.folders().rules());
        Map<String, Map<String, Object>> parameters = rules.values(job.rules().overrides(rules.keys()));
        FormatCatalog formats = FormatCatalog.load(job.folders().formats());
        Places places = job.folders().geo().open();
        Engine engine = opening.engine();
        listeners.steps().accept("reading");
        SourceReader reader = new SourceReader(engine, formats, job.source());
        Map<Part, SourceFlows> sources = read(reader, inputs);
        StoredFlows stored = store(job, places, sources);
        sources.replaceAll((part, flows) -> reader.refuse(flows.table(), stored.refused()));
        ClassSums sums = ClassSums.read(engine);
        List<String> notes = notes(stored, places, sums);
        Verdict verdict =
                new Detector(engine, job.budget(), listeners.steps()).detect(stored, rules.rules(), parameters);
        RunSummary summary = new Summary(engine, job, sums).of(sources, stored, verdict, notes);
        return new Run(summary, verdict.devices(), verdict.findings());
    }

    private static Map<Part, SourceFlows> read(SourceReader reader, Inputs inputs) {
        Map<Table, SourceFlows> read = reader.read(inputs.byTable());
        Map<Part, SourceFlows> sources = new EnumMap<>(Part.class);
        for (Part part : inputs.parts()) {
            SourceFlows flows = read.get(part.raw());
            if (flows != null) {
                sources.put(part, flows);
            }
        }
        return sources;
    }

    private List<String> notes(StoredFlows stored, Places places, ClassSums sums) {
        List<String> notes = new ArrayList<>(stored.notes());
        notes.addAll(places.notes());
        NetworkAdvice.of(opening.engine(), stored, sums).ifPresent(advice -> {
            notes.add(advice);
            listeners.warnings().accept(advice);
        });
        return notes;
    }

    private StoredFlows store(Job job, Places places, Map<Part, SourceFlows> sources) {
        listeners.steps().accept("encoding");
        boolean isNamed = !job.internal().isEmpty() || !job.publicServers().isEmpty();
        return new FlowStore(opening.engine(), job.zone(), places)
                .load(
                        sources,
                        Networks.parse(job.internal(), job.publicServers()),
                        isNamed ? FlowStore.Naming.NAMED : FlowStore.Naming.USUAL);
    }

    /**
     * The files of a job.
     *
     * @param judged of the window
     * @param clean of clean days; empty for none
     */
    public record Inputs(List<InputFile> judged, List<InputFile> clean) {
        /** Copies the lists. */
        public Inputs {
            judged = List.copyOf(judged);
            clean = List.copyOf(clean);
        }

        EnumSet<Part> parts() {
            return clean.isEmpty() ? EnumSet.of(Part.JUDGED) : EnumSet.allOf(Part.class);
        }

        Map<Table, List<InputFile>> byTable() {
            Map<Table, List<InputFile>> tables = new LinkedHashMap<>();
            tables.put(Part.JUDGED.raw(), judged);
            if (!clean.isEmpty()) {
                tables.put(Part.CLEAN.raw(), clean);
            }
            return tables;
        }
    }
}
