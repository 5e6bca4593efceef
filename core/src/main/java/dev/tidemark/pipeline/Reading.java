// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Table;
import dev.tidemark.place.Places;
import dev.tidemark.source.FormatCatalog;
import dev.tidemark.source.InputFile;
import dev.tidemark.source.SourceFlows;
import dev.tidemark.source.SourceReader;
import dev.tidemark.store.EarlierFlows;
import dev.tidemark.store.FlowStore;
import dev.tidemark.store.Part;
import dev.tidemark.store.Span;
import dev.tidemark.store.StoredFlows;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads files and lays their flows into the engine. */
final class Reading {
    private final Job job;
    private final Consumer<String> steps;
    private final FormatCatalog formats;
    private final Places places;

    /** Reads what comes with the program, which can be done while the engine opens. */
    Reading(Job job, Consumer<String> steps) {
        this.job = job;
        this.steps = steps;
        this.formats = FormatCatalog.load(job.folders().formats());
        this.places = job.folders().geo().open();
    }

    /**
     * What was read.
     *
     * @param sources what each part came from
     * @param stored what the store holds
     * @param places countries and owners
     */
    record Read(Map<Part, SourceFlows> sources, StoredFlows stored, Places places) {
        /** Copies the map. */
        Read {
            sources = Collections.unmodifiableMap(new EnumMap<>(sources));
        }

        /** What was said so far, and what there is to say of the files beside it. */
        List<String> notes(List<String> first) {
            return Stream.concat(first.stream(), sources.values().stream().flatMap(flows -> flows.notes().stream()))
                    .distinct()
                    .toList();
        }

        /** The same with more in the store. */
        Read with(StoredFlows more) {
            return new Read(sources, more, places);
        }
    }

    /** Reads the files of each part, whose addresses are numbered together with those of earlier flows. */
    Read read(Engine engine, Map<Part, List<InputFile>> files, Ours ours, EarlierFlows earlier) {
        steps.accept("reading");
        SourceReader reader = new SourceReader(engine, formats, job.source());
        Map<Table, List<InputFile>> tables = new LinkedHashMap<>();
        files.forEach((part, inputs) -> tables.put(part.raw(), inputs));
        Map<Table, SourceFlows> read = reader.read(tables);
        Map<Part, SourceFlows> sources = new EnumMap<>(Part.class);
        files.keySet().forEach(part -> sources.put(part, Objects.requireNonNull(read.get(part.raw()))));
        steps.accept("encoding");
        DayStart start = ours.zone() == null ? DayStart.tell(sources) : new DayStart(ours.zone(), null);
        StoredFlows stored = start.noteIn(new FlowStore(engine, start.zone(), places)
                .load(sources.keySet(), ours.networks(), ours.naming(), earlier));
        sources.replaceAll(
                (part, flows) -> reader.refuse(flows.table(), stored.refused().addresses()));
        stored.refused().strayed().forEach(part -> {
            Span span = Objects.requireNonNull(stored.spans().get(part));
            sources.put(part, reader.refuseStrays(part.raw(), span.first(), span.last()));
        });
        reader.forget();
        return new Read(sources, stored, places);
    }
}
