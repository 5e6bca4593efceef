// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.baseline.Learning;
import dev.tidemark.detect.Detector;
import dev.tidemark.detect.Verdict;
import dev.tidemark.detect.Verdicts;
import dev.tidemark.engine.Engine;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.rule.RuleSet;
import dev.tidemark.store.Part;
import dev.tidemark.store.Slice;
import dev.tidemark.store.Slices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges what lies in the engine and says what came of it. */
final class Judging {
    private static final Duration DAY = Duration.ofDays(1);

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
     * Lets rules learn, and judges.
     *
     * @param loaded the rules, some of which may not be able to run
     * @param read what was read
     * @param clean where the clean flows come from
     */
    Run judge(RuleSet loaded, Reading.Read read, List<RunSummary.Input> clean) {
        RuleSet rules = loaded.lacking(read.stored().unsaid());
        ClassSums sums = ClassSums.read(engine, Part.JUDGED);
        List<String> notes = notes(engine, listeners, read, sums);
        Duration window = job.window();
        notes.addAll(InputAdvice.of(engine, read, window));
        Verdict verdict = window == null ? atOnce(rules, read, notes) : byWindow(window, rules, read, notes);
        InputAdvice.ofFew(verdict).ifPresent(notes::add);
        InputAdvice.ofUnsaid(rules).ifPresent(notes::add);
        RunSummary summary = new Summary(engine, job, sums).of(read, clean, verdict, notes);
        return new Run(summary, verdict.devices(), verdict.findings());
    }

    private Verdict judge(RuleSet rules, Reading.Read read, Set<Part> learning, @Nullable Double days) {
        RuleSet taught = Learning.learn(engine, listeners.steps(), learning, rules);
        return new Detector(engine, job.budget(), days, threads, listeners.steps()).detect(read.stored(), taught);
    }

    private Verdict atOnce(RuleSet rules, Reading.Read read, List<String> notes) {
        Set<Part> parts = read.stored().spans().keySet();
        Set<Part> sources = read.sources().keySet();
        if (!parts.contains(Part.CLEAN)) {
            return judge(rules, read, sources, null);
        }
        HoursCompared compared = HoursCompared.read(engine);
        compared.note().ifPresent(notes::add);
        Optional<Slice> part = compared.partOfDay();
        if (part.isEmpty()) {
            return judge(rules, read, sources, null);
        }
        try (Slices slices = Slices.begin(engine, parts, sources, DAY)) {
            slices.show(part.get());
            return judge(rules, read, sources, null);
        }
    }

    private Verdict byWindow(Duration length, RuleSet rules, Reading.Read read, List<String> notes) {
        Set<Part> sources = read.sources().keySet();
        List<Verdict> verdicts = new ArrayList<>();
        try (Slices slices = Slices.begin(engine, read.stored().spans().keySet(), sources, length)) {
            for (Map.Entry<Slice, Double> days : slices.days().entrySet()) {
                Slice slice = days.getKey();
                slices.show(slice);
                // What whole clean days teach stays the same.
                boolean isTaught = slice.isOfWholeDays() && !verdicts.isEmpty();
                verdicts.add(judge(rules, read, isTaught ? Set.of(Part.JUDGED) : sources, days.getValue()));
            }
        }
        if (verdicts.isEmpty()) {
            return judge(rules, read, sources, null);
        }
        boolean isOfHours = length.compareTo(DAY) < 0;
        boolean hasClean = read.stored().spans().containsKey(Part.CLEAN);
        notes.add("The flows were judged in " + verdicts.size() + (verdicts.size() == 1 ? " window" : " windows")
                + (isOfHours && hasClean ? ", each against the same hours of clean days." : "."));
        return Verdicts.together(verdicts);
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
