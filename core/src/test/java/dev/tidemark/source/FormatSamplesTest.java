// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every sample of every format gives the flows that its folder expects of it. */
final class FormatSamplesTest {
    private static final List<String> COLUMNS = List.of(
            "ts",
            "src",
            "dst",
            "proto",
            "port",
            "src_port",
            "up_bytes",
            "down_bytes",
            "duration_us",
            "up_packets",
            "down_packets",
            "state");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> givesTheFlowsExpected() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Format format : SourceKit.CATALOG.formats()) {
            for (Path sample : samples(format)) {
                tests.add(DynamicTest.dynamicTest(
                        format.id() + ": " + sample.getFileName(), () -> check(format, sample)));
            }
        }
        return tests.stream();
    }

    @Test
    void hasSamplesOfEachFormatAndKind() throws Exception {
        for (Format format : SourceKit.CATALOG.formats()) {
            assertThat(samples(format))
                    .as("formats/%s holds files sample*, at least one, with recognisable flows", format.id())
                    .isNotEmpty();
            assertThat(expected(format))
                    .as("formats/%s/expected.csv", format.id())
                    .isNotEmptyFile();
        }
    }

    private void check(Format format, Path sample) throws Exception {
        try (SourceKit kit = new SourceKit(folder)) {
            SourceFlows flows = kit.read(sample.toString());

            assertThat(flows.rejected()).isEmpty();
            assertThat(flows.files().get(0).format()).isEqualTo(format.id());
            if (System.getProperty("golden.update") != null && !Files.exists(expected(format))) {
                Files.write(expected(format), lines(kit.flows()));
            }
            assertThat(lines(kit.flows())).isEqualTo(Files.readAllLines(expected(format)));
        }
    }

    private static List<String> lines(Rows rows) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", COLUMNS)));
        for (Rows.Row row : rows) {
            List<String> values = new ArrayList<>();
            for (String column : COLUMNS) {
                values.add(
                        column.equals("ts")
                                ? Instant.EPOCH
                                        .plus(Long.parseLong(row.text("ts")), ChronoUnit.MICROS)
                                        .toString()
                                : Objects.toString(row.value(column), ""));
            }
            lines.add(String.join(",", values));
        }
        return lines;
    }

    private static Path expected(Format format) {
        return SourceKit.FORMATS.resolve(format.id()).resolve("expected.csv");
    }

    private static List<Path> samples(Format format) throws Exception {
        try (Stream<Path> files = Files.list(SourceKit.FORMATS.resolve(format.id()))) {
            return Arrays.asList(
                    files.filter(file -> file.getFileName().toString().startsWith("sample"))
                            .sorted()
                            .toArray(Path[]::new));
        }
    }
}
