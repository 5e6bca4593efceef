// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import dev.tidemark.finding.RunSummary.Budget;
import dev.tidemark.finding.RunSummary.ClassTotals;
import dev.tidemark.finding.RunSummary.Input;
import dev.tidemark.finding.RunSummary.Rejection;
import dev.tidemark.finding.RunSummary.RuleRun;
import java.util.List;
import java.util.Map;

/** The parts of a run in which an attacker wrote every text. */
final class SampleHostile {
    private SampleHostile() {}

    static RunSummary summary(String text) {
        return new RunSummary(
                text,
                text,
                SampleRun.BEGIN,
                SampleRun.END,
                text,
                List.of(new Input(text, text, 1)),
                List.of(new Input(text, text, 1)),
                List.of(new Rejection(text, 1, List.of(text))),
                Map.of(text, new ClassTotals(1, 1, 1, 1, 1)),
                List.of(text),
                List.of(text),
                new Budget(0.25, 1, 1, 1, 1, 0.1, 1),
                List.of(new RuleRun(
                        text,
                        1,
                        text,
                        text,
                        text,
                        List.of(text),
                        List.of(text),
                        List.of(text),
                        Map.of(text, text),
                        1,
                        1,
                        text)),
                List.of(text));
    }

    static List<DeviceVerdict> devices(String text) {
        return List.of(
                new DeviceVerdict(1, text, Side.EXTERNAL, 50, true, Severity.HIGH, List.of(text), List.of(text), text));
    }

    static List<Finding> findings(String text) {
        return List.of(new Finding(
                text,
                text,
                text,
                Side.EXTERNAL,
                Severity.HIGH,
                0.5,
                null,
                Measure.NONE,
                text,
                text,
                SampleRun.BEGIN,
                SampleRun.END,
                List.of(new Peer(text, text, text, 1, 1, 1)),
                1,
                Map.of(text, new Evidence(text, 1.0, null, null, text, text)),
                List.of(text),
                List.of(new SampleFlow(SampleRun.BEGIN, text, text, text, 1, 1, 1)),
                List.of(new Series(text, "category", text, List.of(new Series.Point(0, text, 1, null))))));
    }
}
