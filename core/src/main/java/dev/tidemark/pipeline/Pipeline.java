// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.detect.Detector;
import dev.tidemark.detect.Verdict;
import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Engines;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Table;
import dev.tidemark.finding.Run;
import dev.tidemark.place.Networks;
import dev.tidemark.place.Places;
import dev.tidemark.rule.RuleCatalog;
import dev.tidemark.settings.ComputeSettings;
import dev.tidemark.source.FormatCatalog;
import dev.tidemark.source.InputFile;
import dev.tidemark.source.SourceFlows;
import dev.tidemark.source.SourceReader;
import dev.tidemark.store.FlowStore;
import dev.tidemark.store.Part;
import dev.tidemark.store.StoredFlows;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads, stores and judges with an engine of its own. */
public final class Pipeline implements AutoCloseable {
    private static final Table MADE_UP = new Table("made_up");
    private static final List<Column> FLOW_COLUMNS = List.of(
            new Column("timestamp", Column.Type.BIGINT),
            new Column("src_ip", Column.Type.STRING),
            new Column("dst_ip", Column.Type.STRING),
            new Column("proto", Column.Type.STRING),
            new Column("port", Column.Type.INTEGER),
            new Column("up_bytes", Column.Type.BIGINT),
            new Column("down_bytes", Column.Type.BIGINT));

    private final Opening opening;
    private final Consumer<String> steps;

    private Pipeline(Opening opening, Consumer<String> steps) {
        this.opening = opening;
        this.steps = steps;
    }

    /**
     * Starts a pipeline. The engine opens meanwhile: that it cannot is said by the first work.
     *
     * @param compute what it may use of the machine
     * @param work an existing folder of this run alone
     * @param readable files that it may read beside that folder
     * @param steps hears the name of each step as it begins
     */
    public static Pipeline open(ComputeSettings compute, Path work, List<Path> readable, Consumer<String> steps) {
        EngineSettings settings =
                new EngineSettings(compute.threads(), compute.memoryBytes(), work, readable, List.of(work));
        return new Pipeline(Opening.begin(Engines.find(compute.engine()), settings), steps);
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
     * Writes made-up flows into a Parquet file, in order of time.
     *
     * @param rows timestamp in microseconds (Long), src_ip, dst_ip, proto, port (Integer), up_bytes, down_bytes (Long)
     * @param file in the work folder
     */
    public void writeFlows(List<Object[]> rows, Path file) {
        Engine engine = opening.engine();
        engine.load(MADE_UP, FLOW_COLUMNS, rows);
        engine.export(Query.resource(Pipeline.class, "made_up.sql"), file);
        engine.drop(MADE_UP);
    }

    /** Judges the flows of a job against its clean ones. */
    public Run detect(Job job, Inputs inputs) {
        RuleCatalog rules = RuleCatalog.load(job.folders().rules());
        Map<String, Map<String, Object>> parameters = rules.values(job.rules().overrides(rules.keys()));
        FormatCatalog formats = FormatCatalog.load(job.folders().formats());
        Places places = Places.openIfPresent(job.folders().geo());
        Engine engine = opening.engine();
        steps.accept("reading");
        SourceReader reader = new SourceReader(engine, formats, job.source());
        Map<Table, SourceFlows> read = reader.read(inputs.byTable());
        Map<Part, SourceFlows> sources = new EnumMap<>(Part.class);
        for (Part part : inputs.parts()) {
            SourceFlows flows = read.get(part.raw());
            if (flows != null) {
                sources.put(part, flows);
            }
        }
        StoredFlows stored = store(job, places, sources);
        sources.replaceAll((part, flows) -> reader.refuse(flows.table(), stored.refused()));
        Verdict verdict = new Detector(engine, job.budget(), steps).detect(stored, rules.rules(), parameters);
        return new Run(new Summary(engine, job).of(sources, stored, verdict), verdict.devices(), verdict.findings());
    }

    private StoredFlows store(Job job, Places places, Map<Part, SourceFlows> sources) {
        steps.accept("encoding");
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
