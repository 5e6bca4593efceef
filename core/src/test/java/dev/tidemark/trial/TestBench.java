// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import dev.tidemark.pipeline.Listeners;
import dev.tidemark.pipeline.Pipeline;
import dev.tidemark.settings.ComputeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A pipeline in a work folder, and a runner of cases on it.
 *
 * @param pipeline open
 * @param runner on it
 */
public record TestBench(Pipeline pipeline, CaseRunner runner) implements AutoCloseable {
    private static final Path FORMATS = Path.of("../formats");
    private static final long MEMORY_BYTES = 1L << 30;

    static TestBench open(Path folder, List<CaseFolder> cases) {
        return open(folder, cases, "duckdb", Map.of());
    }

    /** A bench on any engine; {@code options} are in the engine's own words. */
    public static TestBench open(Path folder, List<CaseFolder> cases, String engine, Map<String, String> options) {
        Path work = folder.resolve("work");
        try {
            Files.createDirectories(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Path> readable = Stream.concat(cases.stream().flatMap(one -> one.flowFiles().stream()), Stream.of(work))
                .toList();
        Pipeline pipeline = Pipeline.open(
                new ComputeSettings(engine, 2, MEMORY_BYTES, work, options),
                work,
                readable,
                new Listeners(step -> {}, warning -> {}, null));
        return new TestBench(pipeline, new CaseRunner(pipeline, work, FORMATS));
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
