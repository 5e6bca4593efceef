// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.RunSummary.Budget;
import dev.tidemark.finding.SampleRun;
import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void namesTheMostSuspicious() {
        assertThat(Verdict.sentence(SampleRun.rich()))
                .isEqualTo(
                        "9 stand out among 201 devices and 1,002 outside clients, most of all 10.20.30.71 (risk 99.2).");
        assertThat(Verdict.sentence(SampleRun.large(1)))
                .isEqualTo("1 stands out among 201 devices and 1,002 outside clients: 10.9.0.1 (risk 90).");
    }

    @Test
    void saysWhenNothingStandsOut() {
        assertThat(Verdict.sentence(SampleRun.quiet())).startsWith("Nothing stands out: none of 201 devices");
        assertThat(Verdict.budget(SampleRun.quiet()))
                .endsWith("1.4 false accusations were allowed for, none was made.");
    }

    @Test
    void saysWhenNothingCouldBeJudged() {
        assertThat(Verdict.sentence(judging(0, 0))).startsWith("Nothing could be judged");
    }

    @Test
    void countsOneSideWhereThereIsOneOnly() {
        assertThat(Verdict.sentence(judging(1, 0))).contains("none of 1 device rose");
        assertThat(Verdict.sentence(judging(0, 12))).contains("none of 12 outside clients rose");
    }

    private static Run judging(long devices, long clients) {
        Run quiet = SampleRun.quiet();
        RunSummary all = quiet.summary();
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
                new Budget(0.25, 1, devices, clients, 0.1, 0),
                all.rules(),
                all.notes());
        return new Run(summary, quiet.devices(), quiet.findings());
    }
}
