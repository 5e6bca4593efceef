// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnalyzeCommandTest {
    @TempDir
    private Path folder;

    private Path flows;

    @BeforeEach
    void writeFlows() throws IOException {
        flows = Files.writeString(folder.resolve("flows.csv"), FlowRows.csv(300));
    }

    @Test
    void saysWhatTrafficLooksLike() {
        Outcome outcome = Outcome.of("analyze", flows);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .startsWith("300 flows of 6 devices, among them 1 server with 1 service.\n")
                .contains("10.0.0.2  tcp/443", "internal to internal: 150 flows", "internal to external: 150 flows");
    }

    @Test
    void tellsRejectedRows() throws IOException {
        String text = FlowRows.csv(300);
        String row = text.strip().substring(text.strip().lastIndexOf('\n') + 1);
        Files.writeString(flows, text + row.replaceFirst(",[0-9]+$", ",-5") + "\n");

        Outcome outcome = Outcome.of("analyze", flows);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out().replaceAll("\\s+", " ")).contains("1 row rejected as negative-bytes, such as");
    }

    @Test
    void printsTheSameJsonAtAnyNumberOfThreads() {
        Outcome one = Outcome.of("analyze", flows, "--json", "--threads", 1);

        assertThat(one.code()).isZero();
        assertThat(one.out())
                .startsWith("{\"schema\":1,\"flows\":300,\"rejected\":{},\"networks\":[{\"network\":\"10.0.0.0/24\",")
                .contains("\"servers\":[{\"address\":\"10.0.0.2\",\"protocol\":\"tcp\",\"port\":443,\"clients\":5,");
        assertThat(Outcome.of("analyze", flows, "--json", "--threads", 8).out()).isEqualTo(one.out());
    }

    @Test
    void writesTwoFilesAndNothingElse() throws IOException {
        Path target = folder.resolve("normal");

        Outcome first = Outcome.of("analyze", flows, "--out", target);
        Outcome again = Outcome.of("analyze", flows, "--out", target, "--json");

        assertThat(first.code()).isZero();
        assertThat(first.out()).endsWith("Page: " + target.resolve("analysis.html") + System.lineSeparator());
        assertThat(target.resolve("analysis.json")).content().isEqualTo(again.out());
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("analysis.html", "analysis.json");
        }
    }

    @Test
    void refusesAFolderOfSomebodyElse() throws IOException {
        Path target = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(target.resolve("analysis.json"), "{\"notes\":[]}");

        Outcome outcome = Outcome.of("analyze", flows, "--out", target);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(target.resolve("analysis.json")).content().isEqualTo("{\"notes\":[]}");
    }

    @Test
    void saysWhatChangedAgainstOtherFlows() throws IOException {
        List<String> less = FlowRows.of(300, "10.0.0.").stream()
                .filter(row -> !row.contains("198.51.100.7"))
                .toList();
        Path other = Files.writeString(folder.resolve("other.csv"), FlowRows.csv(less));

        Outcome outcome = Outcome.of("analyze", flows, "--against", other);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("What changed against 150 flows of 2 days")
                .containsPattern("new +destinations +1 +198\\.51\\.100\\.7");
    }

    @Test
    void saysWhenDaysAreNotAlike() throws IOException {
        Path morning = Files.writeString(folder.resolve("morning.csv"), FlowRows.csv(FlowRows.of(60, "10.0.0.")));
        Path whole = Files.writeString(folder.resolve("whole.csv"), FlowRows.csv(FlowRows.of(300, "10.0.0.")));

        assertThat(Outcome.of("analyze", morning, "--against", whole).out()).contains("not like and like");
        assertThat(Outcome.of("analyze", whole, "--against", whole).out()).doesNotContain("not like and like");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--budget=1", "--fail-on=high", "--rules=rules", "--window=1h"})
    void refusesWhatOnlyJudgingUses(String option) {
        String name = option.substring(0, option.indexOf('='));

        Outcome outcome = Outcome.of("analyze", flows, option);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("tidemark: " + name + " has no meaning for tidemark analyze; it is an option of ")
                .doesNotContain("Did you mean");
        assertThat(Outcome.of("analyze", "--help").out()).doesNotContain(name);
    }

    @Test
    void saysHowManyDevicesAreLeftOut() throws IOException {
        List<String> rows = IntStream.range(0, 1_001)
                .mapToObj(number ->
                        "1767225600,10.1." + number / 250 + "." + (number % 250 + 1) + ",198.51.100.7,tcp,443,10,20")
                .toList();
        Path many = Files.writeString(folder.resolve("many.csv"), FlowRows.csv(rows));

        assertThat(Outcome.of("analyze", many).out().replaceAll("\\s+", " "))
                .contains("Of 1,001 devices of ours the 1,000 with most bytes are listed");
    }

    @Test
    void describesAClassAlone() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign.csv"), FlowRows.csv(FlowRows.of(20, "203.0.113.")));

        Outcome outcome = Outcome.of("analyze", foreign);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("external to external: 20 flows").doesNotContain("internal to");
        assertThat(outcome.err()).contains("have no end in the internal networks");
    }
}
