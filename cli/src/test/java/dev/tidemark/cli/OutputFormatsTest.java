// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFormatsTest {
    @TempDir
    private Path folder;

    private Path flows;

    @BeforeEach
    void writeFlows() throws IOException {
        flows = Files.writeString(folder.resolve("flows.csv"), FlowRows.csv(300));
    }

    @Test
    void writesTheOutputsAskedForIntoTheRun() {
        Path run = folder.resolve("run");

        Outcome outcome = Outcome.of("detect", flows, "--out", run, "--format", "ecs,csv", "--format", "parquet");

        assertThat(outcome.code()).isZero();
        assertThat(run.resolve("findings.ecs.ndjson")).exists();
        assertThat(run.resolve("findings.csv")).content().startsWith("id,rule,device");
        assertThat(run.resolve("findings.parquet")).exists();
        assertThat(run.resolve("findings.cef")).doesNotExist();
    }

    @Test
    void drawsChartsIntoTheRunAndIntoAnEarlierOne() throws IOException {
        Path run = folder.resolve("run");

        assertThat(Outcome.of("detect", flows, "--out", run, "--format", "png").code())
                .isZero();
        Outcome again = Outcome.of("report", run, "--format", "png");
        Outcome other = Outcome.of("report", run, "--format", "csv");

        assertThat(again.code()).isZero();
        assertThat(run.resolve("report.html")).exists();
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("adds png alone");
    }

    @Test
    void neverTakesAwayTheFlowsThatItJudgesNorPeoplesFiles() throws IOException {
        Path run = folder.resolve("run");
        Outcome.of("detect", flows, "--out", run);
        Path inside = Files.copy(flows, run.resolve("mine.csv"));

        Outcome refused = Outcome.of("detect", inside, "--out", run);
        Outcome reported = Outcome.of("report", run);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("holds mine.csv, which no run writes", "Move it away");
        assertThat(reported.code()).isZero();
        assertThat(inside).hasSameTextualContentAs(flows);
    }

    @Test
    void refusesOutputsThatAreNotKnownOrHaveNoFolder() {
        Outcome unknown = Outcome.of("detect", flows, "--out", folder.resolve("run"), "--format", "ocfs");
        Outcome homeless = Outcome.of("detect", flows, "--format", "ecs");

        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("--format ocfs: no such output");
        assertThat(homeless.code()).isEqualTo(2);
        assertThat(homeless.err()).contains("--out DIR");
    }

    @Test
    void sendsWhenTheRunIsDone() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            SmallOffice office = new SmallOffice(folder);
            String receiver = "syslog+udp://127.0.0.1:" + socket.getLocalPort();

            Outcome outcome = detect(office.wickedDay("2026-03-03"), office.day("2026-03-02"), "--send", receiver);
            Outcome quiet = Outcome.of("detect", flows, "--send", receiver);

            assertThat(outcome.code()).isZero();
            assertThat(outcome.err()).contains("sent to syslog+udp://127.0.0.1");
            assertThat(quiet.err()).contains("Nothing to send");
        }
    }

    @Test
    void endsWithFourWhereAFindingIsAsGraveAsAskedFor() throws Exception {
        SmallOffice office = new SmallOffice(folder);
        Path clean = office.day("2026-03-02");
        Path wicked = office.wickedDay("2026-03-03");

        Outcome unasked = detect(wicked, clean);
        Outcome asked = detect(wicked, clean, "--fail-on", "low");
        Outcome quiet = Outcome.of("detect", flows, "--fail-on", "critical");

        assertThat(unasked.code()).isZero();
        assertThat(asked.code()).isEqualTo(4);
        assertThat(asked.out()).isEqualTo(unasked.out());
        assertThat(quiet.code()).isZero();
    }

    @Test
    void refusesAnAddressBeforeAnyWork() {
        Outcome outcome = Outcome.of("detect", folder.resolve("no-such-file"), "--send", "ftp://logs.example.org");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("no such way");
    }

    private static Outcome detect(Path judged, Path clean, Object... more) {
        return Outcome.of(Stream.concat(
                        Stream.of("detect", judged, "--clean", clean, "--internal", SmallOffice.OURS),
                        Stream.concat(Stream.of("--public", SmallOffice.SERVER), Stream.of(more)))
                .toArray());
    }
}
