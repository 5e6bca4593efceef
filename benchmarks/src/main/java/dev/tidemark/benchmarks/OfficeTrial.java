// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.Units;
import dev.tidemark.pipeline.Job;
import dev.tidemark.pipeline.Pipeline;
import dev.tidemark.settings.ComputeSettings;
import dev.tidemark.source.InputFile;
import dev.tidemark.source.InputFinder;
import dev.tidemark.trial.Backtest;
import dev.tidemark.trial.Evaluation;
import dev.tidemark.trial.Labels;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Judges offices as the program does.
 *
 * @param compute what may be used
 * @param job how is judged
 */
record OfficeTrial(ComputeSettings compute, Job job) {
    private static final double PERCENT = 100;

    /** The judged days, by the clean ones, held against the labels. */
    OfficeResult judge(LabelledOffice office) {
        Run run = in(
                office,
                pipeline -> pipeline.detect(
                        job, new Pipeline.Inputs(files(office, office.judged()), files(office, office.clean()))));
        Labels labels = office.labels();
        Evaluation evaluation = Evaluation.of(run, labels);
        return new OfficeResult(
                office.name(),
                evaluation.planted(),
                evaluation.found(),
                run.summary().budget().expectedFalse(),
                evaluation.attacks(),
                evaluation.honest().stream()
                        .map(one -> new OfficeResult.Honest(one.device(), one.kind(), sayings(run, one.device())))
                        .toList(),
                evaluation.attacks().stream()
                        .flatMap(attack -> attack.missed().stream()
                                .map(device -> new OfficeResult.Miss(device, attack.kind(), nearest(run, device))))
                        .toList(),
                RiskBands.of(run, labels));
    }

    /** The clean days, each by the others. */
    OfficeResult judgeClean(LabelledOffice office) {
        Backtest backtest = in(
                office,
                pipeline ->
                        Backtest.of(pipeline.cleanDays(job, files(office, office.clean())), job.budget(), List.of()));
        long judged = backtest.perDay().stream().mapToLong(Backtest.Day::judged).sum();
        return new OfficeResult(
                office.name(),
                0,
                0,
                judged * job.budget() / PERCENT,
                List.of(),
                backtest.devices().stream()
                        .flatMap(noise -> Collections.nCopies(
                                noise.accusations(), new OfficeResult.Honest(noise.name(), "clean days", noise.with()))
                                .stream())
                        .toList(),
                List.of(),
                RiskBands.none());
    }

    private <T> T in(LabelledOffice office, Function<Pipeline, T> work) {
        Path folder = office.folder();
        try (Pipeline pipeline = Pipeline.open(compute, folder, List.of(folder), OfficeFlows.silent())) {
            return work.apply(pipeline);
        }
    }

    private List<InputFile> files(LabelledOffice office, Path file) {
        return new InputFinder(office.folder(), InputStream.nullInputStream(), compute).find(List.of(file.toString()));
    }

    private static String nearest(Run run, String device) {
        return sayings(run, device).stream().findFirst().orElse("no rule lists it");
    }

    /** What rules say of a device with which chance, the smallest first. */
    private static List<String> sayings(Run run, String device) {
        return run.findings().stream()
                .filter(finding -> finding.device().equals(device) && finding.pValue() != null)
                .sorted(Comparator.comparingDouble(finding -> Objects.requireNonNull(finding.pValue())))
                .map(OfficeTrial::say)
                .toList();
    }

    private static String say(Finding finding) {
        return finding.rule() + " " + Units.number(Objects.requireNonNull(finding.pValue()));
    }
}
