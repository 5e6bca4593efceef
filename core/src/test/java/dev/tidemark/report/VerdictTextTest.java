// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.RunSummary.Budget;
import dev.tidemark.finding.RunSummary.ClassTotals;
import dev.tidemark.finding.SampleRun;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTextTest {
    @Test
    void namesTheMostSuspicious() {
        assertThat(VerdictText.sentence(SampleRun.rich()))
                .isEqualTo(
                        "9 stand out among 201 devices and 1,002 outside clients, most of all 10.20.30.71 (risk 99.2).");
        assertThat(VerdictText.sentence(SampleRun.large(1)))
                .isEqualTo("1 stands out among 201 devices and 1,002 outside clients: 10.9.0.1 (risk 90).");
    }

    @Test
    void saysWhenNothingStandsOut() {
        assertThat(VerdictText.sentence(SampleRun.quiet())).startsWith("Nothing stands out: none of 201 devices");
        assertThat(VerdictText.budget(SampleRun.quiet()))
                .endsWith("1.4 false accusations were allowed for, none was made.");
    }

    @Test
    void saysWhenNothingCouldBeJudged() {
        assertThat(VerdictText.sentence(judging(0, 0))).startsWith("Nothing could be judged");
    }

    @Test
    void saysWhyNothingCouldBeJudged() {
        ClassTotals some = new ClassTotals(3, 1, 1, 10, 10);

        assertThat(VerdictText.sentence(judging(0, 0, Map.of()))).endsWith("judged: every row was rejected.");
        assertThat(VerdictText.sentence(judging(0, 0, Map.of("external-external", some))))
                .endsWith("judged: no flow has an end that is ours.");
        assertThat(VerdictText.sentence(judging(0, 0, Map.of("external-internal", some))))
                .endsWith("judged: no device of ours opened a flow, and no public server of ours was visited.");
    }

    @Test
    void expectsNoMoreHonestOnesThanAreAccused() {
        Run one = SampleRun.large(1);
        RunSummary summary = one.summary().with(new Budget(100, 1, 1, 6, 0, 6, 1), List.of());

        assertThat(VerdictText.budget(new Run(summary, one.devices(), one.findings())))
                .endsWith("expect up to 1 of the 1 accused to be honest.");
    }

    @Test
    void countsOneSideWhereThereIsOneOnly() {
        assertThat(VerdictText.sentence(judging(1, 0))).contains("none of 1 device rose");
        assertThat(VerdictText.sentence(judging(0, 12))).contains("none of 12 outside clients rose");
    }

    private static Run judging(long devices, long clients) {
        return judging(devices, clients, SampleRun.quiet().summary().classes());
    }

    private static Run judging(long devices, long clients, Map<String, ClassTotals> classes) {
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
                classes,
                all.internal(),
                all.publicServers(),
                new Budget(0.25, 1, 1, devices, clients, 0.1, 0),
                all.rules(),
                all.notes());
        return new Run(summary, quiet.devices(), quiet.findings());
    }
}
