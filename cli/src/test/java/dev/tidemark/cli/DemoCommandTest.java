// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoCommandTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhoWasPlantedAndWhoWasCaught() {
        Path run = folder.resolve("a demo");

        Outcome outcome = Outcome.of("demo", "--devices", 40, "--days", 1, "--out", run);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .containsPattern("Planted: \\d+, caught: \\d+")
                .contains("Missed: ", "Accused but honest: ");
        for (String file : new String[] {"devices.jsonl", "labels.json", "report.html", "timings.json"}) {
            assertThat(run.resolve(file)).isNotEmptyFile();
        }
    }

    @Test
    void givesTheSameRunEveryTimeAndTheCommandForIt() throws IOException {
        Object[] demo = {"demo", "--devices", 40, "--days", 1, "--seed", 3, "--out", folder.resolve("one")};
        Outcome.of(demo);
        demo[demo.length - 1] = folder.resolve("two");
        Outcome.of(demo);

        String summary = Files.readString(folder.resolve("one/summary.json"));
        String device = Files.readString(folder.resolve("one/devices.jsonl")).split("\"", -1)[5];
        assertThat(folder.resolve("two/summary.json")).hasContent(summary);
        assertThat(Outcome.of("explain", device, folder.resolve("one")).out().replaceAll("\\s+", " "))
                .contains("tidemark demo --seed 3 --devices 40 --level plain --days 1 --out RUN");
    }

    @Test
    void writesTheFlowsOfCleanDaysAlone() {
        Path clean = folder.resolve("clean days");

        Outcome outcome = Outcome.of("demo", "--clean-only", "--devices", 40, "--days", 1, "--out", clean);
        Outcome read = Outcome.of("formats", "detect", clean);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).matches("[0-9,]+ flows of 1 clean day: .*clean.parquet\\R");
        assertThat(clean).isDirectoryContaining(file -> file.endsWith("clean.parquet"));
        assertThat(clean.toFile().list()).hasSize(1);
        assertThat(read.code()).isZero();
    }

    @Test
    void writesTheSameCleanFlowsEveryTime() throws IOException {
        Outcome.of("demo", "--clean-only", "--devices", 40, "--days", 1, "--out", folder.resolve("one"));
        Outcome.of("demo", "--clean-only", "--devices", 40, "--days", 1, "--out", folder.resolve("two"));
        Outcome.of("demo", "--clean-only", "--devices", 40, "--days", 1, "--seed", 2, "--out", folder.resolve("three"));

        byte[] one = Files.readAllBytes(folder.resolve("one/clean.parquet"));
        assertThat(folder.resolve("two/clean.parquet")).hasBinaryContent(one);
        assertThat(Files.readAllBytes(folder.resolve("three/clean.parquet"))).isNotEqualTo(one);
    }

    @Test
    void refusesAFolderThatHoldsOtherThings() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "precious");

        Outcome outcome = Outcome.of("demo", "--clean-only", "--devices", 40, "--days", 1, "--out", folder);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("holds mine.txt");
        assertThat(folder.toFile().list()).containsExactly("mine.txt");
        assertThat(mine).hasContent("precious");
    }

    @Test
    void refusesAnOfficeThatCannotBe() {
        Outcome fewDevices = Outcome.of("demo", "--devices", 3, "--out", folder);
        Outcome noDays = Outcome.of("demo", "--days", 0, "--out", folder);

        assertThat(fewDevices.code()).isEqualTo(2);
        assertThat(fewDevices.err()).contains("cannot have 3 devices", "from 40 to ");
        assertThat(noDays.code()).isEqualTo(2);
        assertThat(noDays.err()).contains("--days 0: at least one clean day");
    }
}
