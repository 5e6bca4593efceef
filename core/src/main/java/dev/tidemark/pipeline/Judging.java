// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.detect.Detector;
import dev.tidemark.detect.Verdict;
import dev.tidemark.engine.Engine;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.store.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges what lies in the engine and says what came of it. */
final class Judging {
    private final Engine engine;
    private final Job job;
    private final Listeners listeners;
    private final int threads;

    Judging(Engine engine, Job job, Listeners listeners, int threads) {
        this.engine = engine;
        this.job = job;
        this.listeners = listeners;
        this.threads = threads;
    }

    /**
     * Judges.
     *
     * @param rules the rules, which have learned from all parts
     * @param failures why some have not
     * @param read what was read
     * @param clean where the clean flows come from
     */
    Run judge(JobRules rules, Map<String, String> failures, Reading.Read read, List<RunSummary.Input> clean) {
        ClassSums sums = ClassSums.read(engine, Part.JUDGED);
        List<String> notes = notes(engine, listeners, read, sums);
        Verdict verdict = new Detector(engine, job.budget(), threads, listeners.steps())
                .detect(read.stored(), rules.all(), rules.parameters(), failures);
        RunSummary summary = new Summary(engine, job, sums).of(read, clean, verdict, notes);
        return new Run(summary, verdict.devices(), verdict.findings());
    }

    static List<String> notes(Engine engine, Listeners listeners, Reading.Read read, ClassSums sums) {
        List<String> notes = new ArrayList<>(read.stored().notes());
        notes.addAll(read.places().notes());
        NetworkAdvice.of(engine, Part.JUDGED, read.stored(), sums).ifPresent(advice -> {
            notes.add(advice);
            listeners.warnings().accept(advice);
        });
        return notes;
    }
}
