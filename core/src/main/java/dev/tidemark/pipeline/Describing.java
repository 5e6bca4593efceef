// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.engine.Engine;
import dev.tidemark.profile.Analysis;
import dev.tidemark.profile.Changes;
import dev.tidemark.profile.Profile;
import dev.tidemark.profile.Profiler;
import dev.tidemark.source.RejectedRows;
import dev.tidemark.store.Part;
import dev.tidemark.store.StoredFlows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes an analysis of what was read. */
final class Describing {
    /** So many single flows are put in order in a tenth of a second; of more, a run's report tells the sums alone. */
    private static final long FEW_FLOWS = 200_000;

    private final Engine engine;
    private final Job job;
    private final Listeners listeners;

    Describing(Engine engine, Job job, Listeners listeners) {
        this.engine = engine;
        this.job = job;
        this.listeners = listeners;
    }

    Analysis describe(Reading.Read read) {
        List<String> notes = Judging.notes(engine, listeners, read, ClassSums.read(engine, Part.JUDGED));
        listeners.steps().accept("describing");
        Profiler profiler = new Profiler(engine, read.stored(), read.stored().zone());
        Profile profile = profiler.profile(Part.JUDGED);
        Analysis.Comparison comparison = comparison(read, profiler, profile);
        notes.addAll(DescribingNotes.of(profile, comparison));
        return new Analysis(frame(read, notes), profile, comparison);
    }

    /** What a run's report tells of the traffic: all that the sums by hour can say, and of few flows how they are spread. */
    Analysis sketch(Reading.Read read) {
        listeners.steps().accept("describing");
        Profiler profiler = new Profiler(engine, read.stored(), read.stored().zone());
        Profile profile = isFew(read.stored()) ? profiler.profile(Part.JUDGED) : profiler.sketch(Part.JUDGED);
        if (!read.stored().spans().containsKey(Part.CLEAN)) {
            return new Analysis(frame(read, List.of()), profile, null);
        }
        Profile clean = profiler.hours(Part.CLEAN);
        return new Analysis(frame(read, List.of()), profile, new Analysis.Comparison(clean, Changes.NONE));
    }

    private static boolean isFew(StoredFlows stored) {
        return Objects.requireNonNull(stored.spans().get(Part.JUDGED)).flows() <= FEW_FLOWS;
    }

    private static Analysis.@Nullable Comparison comparison(Reading.Read read, Profiler profiler, Profile profile) {
        if (!read.sources().containsKey(Part.CLEAN)) {
            return null;
        }
        Profile other = profiler.profile(Part.CLEAN);
        return new Analysis.Comparison(other, profiler.changes(profile, other));
    }

    private static String note(RejectedRows rows) {
        return rows.count() + (rows.count() == 1 ? " row" : " rows") + " rejected as " + rows.reason()
                + rows.examples().stream()
                        .findFirst()
                        .map(line -> ", such as " + line)
                        .orElse("")
                + ".";
    }

    private Analysis.Frame frame(Reading.Read read, List<String> first) {
        List<String> notes = new ArrayList<>(read.notes(first));
        Map<String, Long> rejected = new LinkedHashMap<>();
        read.sources().values().forEach(flows -> flows.rejected().forEach(rows -> {
            rejected.merge(rows.reason(), rows.count(), Long::sum);
            notes.add(note(rows));
        }));
        StoredFlows stored = read.stored();
        return new Analysis.Frame(
                job.version(),
                engine.description(),
                Ours.name(stored.zone()),
                inputs(read, Part.JUDGED),
                inputs(read, Part.CLEAN),
                rejected,
                Summary.texts(stored.networks().internal()),
                Summary.texts(stored.networks().publicServers()),
                notes);
    }

    private static List<Analysis.Input> inputs(Reading.Read read, Part part) {
        return Summary.inputs(read, part).stream()
                .map(input -> new Analysis.Input(input.path(), input.format(), input.rows()))
                .toList();
    }
}
