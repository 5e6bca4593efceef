// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.detect.Verdict;
import dev.tidemark.engine.Engine;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.place.Cidr;
import dev.tidemark.source.RejectedRows;
import dev.tidemark.source.SourceFlows;
import dev.tidemark.store.Part;
import dev.tidemark.store.Span;
import dev.tidemark.store.StoredFlows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the frame of a run. */
final class Summary {
    private final Engine engine;
    private final Job job;
    private final ClassSums sums;

    Summary(Engine engine, Job job, ClassSums sums) {
        this.engine = engine;
        this.job = job;
        this.sums = sums;
    }

    RunSummary of(Reading.Read read, List<RunSummary.Input> clean, Verdict verdict, List<String> first) {
        StoredFlows stored = read.stored();
        Span span = Objects.requireNonNull(stored.spans().get(Part.JUDGED));
        List<String> notes = new ArrayList<>(read.notes(first));
        GivenOptions.note(job, verdict.rules()).ifPresent(notes::add);
        return new RunSummary(
                job.version(),
                engine.description(),
                span.first(),
                span.last(),
                Ours.name(stored.zone()),
                inputs(read, Part.JUDGED),
                clean,
                rejections(read),
                sums.byName(),
                texts(stored.networks().internal()),
                texts(stored.networks().publicServers()),
                verdict.budget(),
                verdict.rules(),
                notes);
    }

    private static RunSummary.Rejection rejection(RejectedRows rows) {
        return new RunSummary.Rejection(rows.reason(), rows.count(), rows.examples());
    }

    private static List<RunSummary.Rejection> rejections(Reading.Read read) {
        Map<String, RunSummary.Rejection> byReason = new LinkedHashMap<>();
        read.sources().values().forEach(flows -> flows.rejected()
                .forEach(rows -> byReason.merge(rows.reason(), rejection(rows), Summary::plus)));
        return List.copyOf(byReason.values());
    }

    private static RunSummary.Rejection plus(RunSummary.Rejection one, RunSummary.Rejection other) {
        List<String> examples = new ArrayList<>(one.examples());
        examples.addAll(other.examples());
        return new RunSummary.Rejection(one.reason(), one.count() + other.count(), examples);
    }

    /** The files of a part; none where it was not read. */
    static List<RunSummary.Input> inputs(Reading.Read read, Part part) {
        SourceFlows flows = read.sources().get(part);
        return flows == null
                ? List.of()
                : flows.files().stream()
                        .map(file -> new RunSummary.Input(file.name(), file.format(), file.rows()))
                        .toList();
    }

    static List<String> texts(List<Cidr> networks) {
        return networks.stream().map(Cidr::toString).toList();
    }
}
