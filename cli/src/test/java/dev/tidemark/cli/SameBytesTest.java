// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.world.FlowSink;
import dev.tidemark.world.Level;
import dev.tidemark.world.World;
import dev.tidemark.world.WorldFlow;
import dev.tidemark.world.WorldSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes, whatever the number of threads; only how long it took may differ. */
final class SameBytesTest {
    private static final WorldSpec OFFICE =
            WorldSpec.of(3, Level.EASY).withDevices(WorldSpec.FEWEST_DEVICES).withDays(1, 1);

    @TempDir
    private Path folder;

    @Test
    void writesTheSameAtAnyNumberOfThreads() throws IOException {
        World office = World.of(OFFICE);
        Path clean = write("clean.csv", office::clean);
        Path judged = write("judged.csv", office::judged);

        Map<String, String> one = run(judged, clean, 1);

        assertThat(one.keySet()).contains("devices.jsonl", "findings.jsonl", "report.html", "summary.json");
        assertThat(one.get("devices.jsonl")).contains("\"flagged\":true");
        assertThat(run(judged, clean, 2)).isEqualTo(one);
        assertThat(run(judged, clean, 8)).isEqualTo(one);
    }

    private Map<String, String> run(Path judged, Path clean, int threads) throws IOException {
        Path run = folder.resolve("run-" + threads);
        Outcome outcome = Outcome.of("detect", judged, "--clean", clean, "--threads", threads, "--out", run);
        assertThat(outcome.code()).isZero();
        try (Stream<Path> files = Files.list(run)) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (Path file : files.sorted().toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
            assertThat(texts.remove("timings.json")).isNotEmpty();
            texts.put("standard output", outcome.out().replace(run.toString(), "RUN"));
            return texts;
        }
    }

    private Path write(String name, Consumer<FlowSink> flows) {
        List<String> rows = new ArrayList<>();
        flows.accept(flow -> rows.add(row(flow)));
        try {
            return Files.writeString(folder.resolve(name), FlowRows.csv(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(WorldFlow flow) {
        return flow.startMicros() + "," + flow.src() + "," + flow.dst() + "," + flow.proto() + "," + flow.port() + ","
                + flow.upBytes() + "," + flow.downBytes();
    }
}
