// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.output.RunReader;
import dev.tidemark.send.Sender;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which code a run ends with where several could be said. */
final class ExitCodeTest {
    private static final Sender DEAD = run -> {
        throw new TidemarkException(ErrorCode.RESOURCES, "nobody listens");
    };

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private Run run;

    @BeforeEach
    void judge() throws IOException {
        Path target = folder.resolve("run");
        Outcome.of(
                "detect",
                new SmallOffice(folder).wickedDay("2026-03-04"),
                "--internal",
                SmallOffice.OURS,
                "--out",
                target);
        run = RunReader.read(target);
    }

    @Test
    void tellsOfAGraveFindingThoughARuleCouldNotRun() {
        Run broken = broken();

        assertThat(DetectCommand.exitCode(broken, "info")).isEqualTo(ExitCode.FINDINGS);
        assertThat(DetectCommand.exitCode(broken, null)).isEqualTo(ExitCode.RULES_FAILED);
        assertThat(DetectCommand.exitCode(run, null)).isEqualTo(ExitCode.DONE);
    }

    @Test
    void tellsOfAGraveFindingThoughAReceiverIsDead() {
        assertThat(send(ExitCode.FINDINGS)).isEqualTo(ExitCode.FINDINGS);
        assertThat(err.toString()).isEqualTo("tidemark: nobody listens\n");
        assertThatThrownBy(() -> send(ExitCode.RULES_FAILED)).hasMessage("nobody listens");
    }

    private ExitCode send(ExitCode found) {
        PrintWriter writer = new PrintWriter(err, /* autoFlush= */ true);
        return SendOptions.send(run, List.of(DEAD), new Console(writer, writer, new Interruption()), found);
    }

    private Run broken() {
        RunSummary all = run.summary();
        List<RunSummary.RuleRun> rules =
                all.rules().stream().map(rule -> rule.with(0, 0, "failed")).toList();
        RunSummary summary = new RunSummary(
                all.version(),
                all.engine(),
                all.firstSeen(),
                all.lastSeen(),
                all.timeZone(),
                all.inputs(),
                all.cleanInputs(),
                all.rejections(),
                all.classes(),
                all.internal(),
                all.publicServers(),
                all.budget(),
                rules,
                all.notes());
        return new Run(summary, run.devices(), run.findings());
    }
}
