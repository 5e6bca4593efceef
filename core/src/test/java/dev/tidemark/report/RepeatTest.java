// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.finding.Hidden;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.SampleRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatTest {
    private static final Run SAMPLE = SampleRun.rich();

    @Test
    void repeatsTheOptionsThatTheRunWasGiven() {
        Run run = with("DuckDB v2.0.0", "flows.csv", "team/allow it.yml");

        assertThat(Repeat.command(run))
                .startsWith("tidemark detect flows.csv --clean ")
                .endsWith(" --window 1d --map 'src_ip=ip of source' --allow 'team/allow it.yml' --out RUN");
        assertThat(Repeat.heading(run)).isEqualTo("The command that repeats the run");
    }

    @Test
    void saysOnlyHowItBeginsWhereNotAllIsKept() {
        assertThat(Repeat.heading(with("DuckDB v2.0.0", "-", ""))).endsWith("begins like this");
        assertThat(Repeat.heading(with("Spark 4.0.1", "flows.csv", ""))).endsWith("begins like this");
        assertThat(Repeat.command(with("Spark 4.0.1", "flows.csv", ""))).contains(" --engine spark ");
    }

    private static Run with(String engine, String input, String allowed) {
        RunSummary all = SAMPLE.summary();
        RunSummary summary = new RunSummary(
                all.version(),
                engine,
                all.firstSeen(),
                all.lastSeen(),
                all.timeZone(),
                List.of(new RunSummary.Input(input, "csv", 1)),
                all.cleanInputs(),
                all.rejections(),
                all.classes(),
                all.internal(),
                all.publicServers(),
                all.budget(),
                all.rules(),
                List.of(RunSummary.GIVEN + "--window 1d --map 'src_ip=ip of source'"));
        return new Run(summary, SAMPLE.devices(), SAMPLE.findings(), new Hidden(allowed, 0, 0, List.of()));
    }
}
