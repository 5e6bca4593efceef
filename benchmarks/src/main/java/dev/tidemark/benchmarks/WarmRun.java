// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import dev.tidemark.pipeline.Pipeline;
import dev.tidemark.settings.ComputeSettings;
import dev.tidemark.source.InputFile;
import dev.tidemark.source.InputFinder;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** The same judging in this Java, which knows its way by the second time; files are not written. */
final class WarmRun {
    private static final double NANOS = 1e9;

    private final ComputeSettings compute;
    private final Path folder;
    private final Path home;

    /**
     * Runs.
     *
     * @param compute what they may use
     * @param folder of the files, and to work in
     * @param home of the rules and formats
     */
    WarmRun(ComputeSettings compute, Path folder, Path home) {
        this.compute = compute;
        this.folder = folder;
        this.home = home;
    }

    /** Seconds that a run takes. */
    double detect(OfficeFlows.Sides sides) {
        long begin = System.nanoTime();
        InputFinder finder = new InputFinder(folder, InputStream.nullInputStream(), compute);
        List<InputFile> judged = finder.find(List.of(sides.judged().toString()));
        List<InputFile> clean = finder.find(List.of(sides.clean().toString()));
        try (Pipeline pipeline = Pipeline.open(compute, folder, List.of(folder), OfficeFlows.silent())) {
            pipeline.judge(new JobMaker(home, JobMaker.USUAL_BUDGET).make(), new Pipeline.Inputs(judged, clean));
        }
        return (System.nanoTime() - begin) / NANOS;
    }
}
