// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.baseline.Learning;
import dev.tidemark.detect.Detector;
import dev.tidemark.detect.Verdict;
import dev.tidemark.detect.Verdicts;
import dev.tidemark.engine.Engine;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.rule.Rule;
import dev.tidemark.store.Part;
import dev.tidemark.store.Slice;
import dev.tidemark.store.Slices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
     * @param rules the rules
     * @param lacking those of them that cannot run, with the reason
     * @param read what was read
     * @param clean where the clean flows come from
     */
    Run judge(JobRules rules, Map<String, String> lacking, Reading.Read read, List<RunSummary.Input> clean) {
        ClassSums sums = ClassSums.read(engine, Part.JUDGED);
        List<String> notes = notes(engine, listeners, read, sums);
        Duration window = job.window();
        notes.addAll(InputAdvice.of(engine, read, window));
        Verdict verdict =
                window == null ? atOnce(rules, lacking, read, notes) : byWindow(window, rules, lacking, read, notes);
        InputAdvice.ofFew(verdict).ifPresent(notes::add);
        InputAdvice.ofUnsaid(rules.all(), read.stored().unsaid()).ifPresent(notes::add);
        RunSummary summary = new Summary(engine, job, sums).of(read, clean, verdict, notes);
        return new Run(summary, verdict.devices(), verdict.findings());
    }

    private Verdict judge(
            JobRules rules, Map<String, String> lacking, Reading.Read read, Set<Part> learning, @Nullable Double days) {
        List<Rule> able = rules.all().stream()
                .filter(rule -> !lacking.containsKey(rule.id())
                        && !rule.isBlind(read.stored().unsaid()))
                .toList();
        Map<String, String> failures = new LinkedHashMap<>(lacking);
        failures.putAll(Learning.learn(engine, listeners.steps(), learning, able, rules.parameters()));
        return new Detector(engine, job.budget(), days, threads, listeners.steps())
                .detect(read.stored(), rules.all(), rules.parameters(), failures);
    }

    private Verdict atOnce(JobRules rules, Map<String, String> lacking, Reading.Read read, List<String> notes) {
        Set<Part> parts = read.stored().spans().keySet();
        Set<Part> sources = read.sources().keySet();
        if (!parts.contains(Part.CLEAN)) {
            return judge(rules, lacking, read, sources, null);
        }
        HoursCompared compared = HoursCompared.read(engine);
        compared.note().ifPresent(notes::add);
        Optional<Slice> part = compared.partOfDay();
        if (part.isEmpty()) {
            return judge(rules, lacking, read, sources, null);
        }
        try (Slices slices = Slices.begin(engine, parts, sources, DAY)) {
            slices.show(part.get());
            return judge(rules, lacking, read, sources, null);
        }
    }

    private Verdict byWindow(
            Duration length, JobRules rules, Map<String, String> lacking, Reading.Read read, List<String> notes) {
        Set<Part> sources = read.sources().keySet();
        List<Verdict> verdicts = new ArrayList<>();
        try (Slices slices = Slices.begin(engine, read.stored().spans().keySet(), sources, length)) {
            for (Map.Entry<Slice, Double> days : slices.days().entrySet()) {
                Slice slice = days.getKey();
                slices.show(slice);
                // What whole clean days teach stays the same.
                boolean isTaught = slice.isOfWholeDays() && !verdicts.isEmpty();
                verdicts.add(judge(rules, lacking, read, isTaught ? Set.of(Part.JUDGED) : sources, days.getValue()));
            }
        }
        if (verdicts.isEmpty()) {
            return judge(rules, lacking, read, sources, null);
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
