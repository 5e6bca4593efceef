// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.baseline.Baseline;
import dev.tidemark.baseline.BaselineFolder;
import dev.tidemark.baseline.BaselineImport;
import dev.tidemark.baseline.BaselineWriter;
import dev.tidemark.baseline.FileHash;
import dev.tidemark.baseline.Manifest;
import dev.tidemark.baseline.Manifest.Input;
import dev.tidemark.engine.Engine;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.Units;
import dev.tidemark.rule.RuleSet;
import dev.tidemark.source.InputFile;
import dev.tidemark.source.ReadFile;
import dev.tidemark.source.SourceFlows;
import dev.tidemark.store.EarlierFlows;
import dev.tidemark.store.Part;
import dev.tidemark.store.Span;
import dev.tidemark.store.StoredFlows;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Learns into a baseline folder, and judges by one instead of clean flows. */
final class BaselineRun {
    private final StartingEngine opening;
    private final Job job;
    private final Listeners listeners;
    private final int threads;
    private final JobRules loaded;

    BaselineRun(StartingEngine opening, Job job, Listeners listeners, int threads) {
        this.opening = opening;
        this.job = job;
        this.listeners = listeners;
        this.threads = threads;
        this.loaded = JobRules.load(job);
    }

    LearnResult learn(List<InputFile> clean, BaselineFolder folder, Path work) {
        BaselineWriter writer =
                new BaselineWriter(folder, loaded.catalog(), loaded.rules().parameters());
        writer.checkRules();
        loaded.rules().failures().values().stream().findFirst().ifPresent(why -> {
            throw new TidemarkException(ErrorCode.USAGE, why);
        });
        Ours ours = folder.before()
                .map(before -> Ours.of(job, new Baseline(folder.path(), before)))
                .orElseGet(() -> Ours.of(job));
        Reading reading = new Reading(job, listeners.steps());
        Engine engine = opening.engine();
        EarlierFlows earlier = new EarlierFlows(EarlierFlows.NONE.ends(), ours.servers());
        Reading.Read read = reading.read(engine, Map.of(Part.CLEAN, clean), ours, earlier);
        listeners.steps().accept("learning");
        SourceFlows flows = Objects.requireNonNull(read.sources().get(Part.CLEAN));
        BaselineWriter.Written written =
                writer.write(engine, work, job.version(), ours.frame(read.stored()), inputs(flows, read.stored()));
        List<String> notes = new ArrayList<>(read.stored().notes());
        notes.addAll(flows.notes());
        NetworkAdvice.of(engine, Part.CLEAN, read.stored(), ClassSums.read(engine, Part.CLEAN))
                .ifPresent(notes::add);
        return new LearnResult(written, flows.rejected(), notes);
    }

    private static List<Input> inputs(SourceFlows flows, StoredFlows stored) {
        List<String> hashes = flows.files().parallelStream()
                .map(file -> file.isTable() ? hash(file, stored) : FileHash.sha256(file.path()))
                .toList();
        return IntStream.range(0, hashes.size())
                .mapToObj(i -> input(flows.files().get(i), hashes.get(i)))
                .toList();
    }

    /** A table grows under its name: what was read of it is told by how much it was, and of when. */
    private static String hash(ReadFile table, StoredFlows stored) {
        String read = table.name() + "\n" + table.rows() + "\n" + stored.spans().get(Part.CLEAN);
        return FileHash.sha256(read.getBytes(StandardCharsets.UTF_8));
    }

    private static Input input(ReadFile file, String hash) {
        return new Input(file.name(), file.format(), file.rows(), hash);
    }

    JudgedFlows detect(List<InputFile> judged, Baseline baseline) {
        Ours ours = Ours.of(job, baseline);
        RuleSet allowed = loaded.rules();
        RuleSet rules = allowed.failing(baseline.lacking(allowed.all(), allowed.parameters()))
                .failing(allowed.failures());
        Reading reading = new Reading(job, listeners.steps());
        Engine engine = opening.engine();
        BaselineImport clean = new BaselineImport(engine, baseline);
        EarlierFlows earlier = new EarlierFlows(clean.ends(), ours.servers());
        Reading.Read read = reading.read(engine, Map.of(Part.JUDGED, judged), ours, earlier);
        clean.lay(rules.able(), read.stored().book());
        Reading.Read both = read.with(both(read.stored(), clean.span(), baseline));
        Run run = new Judging(engine, job, listeners, threads).judge(rules, both, cleanInputs(baseline));
        return new JudgedFlows(run, both);
    }

    private static StoredFlows both(StoredFlows judged, Span clean, Baseline baseline) {
        Map<Part, Span> spans = new EnumMap<>(judged.spans());
        spans.put(Part.CLEAN, clean);
        List<String> notes = new ArrayList<>(judged.notes());
        notes.add(describe(baseline));
        return new StoredFlows(
                judged.book(), judged.networks(), judged.zone(), spans, judged.unsaid(), judged.refused(), notes);
    }

    private static String describe(Baseline baseline) {
        Manifest manifest = baseline.manifest();
        int days = manifest.days().size();
        String span = days == 1
                ? "the day " + manifest.days().first()
                : days + " days from " + manifest.days().first() + " to "
                        + manifest.days().last();
        return "Clean flows come from the baseline " + baseline.folder() + ": " + span + ", "
                + Units.format((double) manifest.flows(), "flows") + ".";
    }

    private static List<RunSummary.Input> cleanInputs(Baseline baseline) {
        return baseline.manifest().learned().stream()
                .flatMap(learned -> learned.inputs().stream())
                .map(input -> new RunSummary.Input(input.path(), input.format(), input.rows()))
                .toList();
    }
}
