// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tidemark.calibrate.Risk;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.SampleRun;
import dev.tidemark.report.TextStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluationTest {
    @TempDir
    private Path folder;

    private final Run run = SampleRun.large(4);

    /** The same, flagged where the risk says so: 50 is the line of the default budget. */
    private Run consistent() {
        List<DeviceVerdict> devices = run.devices().stream()
                .map(one -> verdict(one, one.risk(), one.risk() >= 50))
                .toList();
        return new Run(run.summary(), devices, run.findings());
    }

    private static DeviceVerdict verdict(DeviceVerdict one, double risk, boolean isFlagged) {
        return new DeviceVerdict(
                one.rank(),
                one.device(),
                one.side(),
                risk,
                isFlagged,
                one.severity(),
                one.rules(),
                one.findings(),
                one.summary());
    }

    private String device(int rank) {
        return run.devices().get(rank - 1).device();
    }

    @Test
    void countsFoundMissedAndHonest() {
        Labels labels = new Labels(
                Map.of(device(1), List.of("upload"), "10.1.1.1", List.of("beacon")),
                Map.of(device(3), "large downloads"),
                Set.of(device(4)));

        Evaluation evaluation = Evaluation.of(run, labels);

        assertThat(evaluation.recall()).isEqualTo(0.5);
        assertThat(evaluation.precision()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(evaluation.honest())
                .extracting(Evaluation.Honest::kind)
                .containsExactly("ordinary device", "large downloads");
        assertThat(evaluation.attacks())
                .containsExactly(
                        new Evaluation.Attack("beacon", 1, List.of("10.1.1.1")),
                        new Evaluation.Attack("upload", 1, List.of()));
        assertThat(evaluation.ranked()).isEqualTo(1);
    }

    @Test
    void givesLessToASmallerBudget() {
        Labels labels = new Labels(Map.of(device(1), List.of("upload")), Map.of(), Set.of());

        List<Evaluation.Point> curve = Evaluation.of(consistent(), labels).curve();

        assertThat(curve)
                .extracting(Evaluation.Point::budget)
                .isSorted()
                .contains(run.summary().budget().perHundred());
        assertThat(curve).extracting(point -> point.found() + point.honest()).isSorted();
        assertThat(curve).extracting(Evaluation.Point::promised).isSorted();
    }

    @Test
    void agreesWithTheRunAtItsOwnBudget() {
        Labels labels = new Labels(Map.of(device(2), List.of("scan")), Map.of(), Set.of());
        long flagged = run.devices().stream().filter(DeviceVerdict::flagged).count();

        Evaluation evaluation = Evaluation.of(run, labels);

        assertThat(evaluation.curve())
                .filteredOn(point -> point.budget() == run.summary().budget().perHundred())
                .singleElement()
                .satisfies(point -> assertThat(point.found() + point.honest()).isEqualTo((int) flagged));
    }

    @Test
    void drawsTheCurveOfRunsInWindowsByTheCutOfOne() {
        RunSummary.Budget budget = new RunSummary.Budget(0.25, 1, 1 / 24.0, 201, 0, 0.52, 1);
        double risk = 100 * Risk.score(3e-4); // beyond a day's cut at 0.05, and not beyond an hour's at 0.5
        List<DeviceVerdict> devices = List.of(
                verdict(run.devices().get(0), 90, true), verdict(run.devices().get(1), risk, false));
        Run windows = new Run(run.summary().with(budget, List.of()), devices, run.findings());
        Labels labels = new Labels(Map.of(device(1), List.of("a"), device(2), List.of("b")), Map.of(), Set.of());

        List<Evaluation.Point> curve = Evaluation.of(windows, labels).curve();

        assertThat(curve).extracting(Evaluation.Point::found).containsExactly(1, 1, 1, 1, 2, 2, 2);
        assertThat(curve)
                .extracting(Evaluation.Point::promised)
                .containsExactly(0.104, 0.208, 0.52, 1.04, 2.08, 4.16, 10.4);
    }

    @Test
    void saysNoShareWhereThereIsNobody() {
        Evaluation evaluation = Evaluation.of(SampleRun.quiet(), new Labels(Map.of(), Map.of(), Set.of()));

        assertThat(evaluation.recall()).isNull();
        assertThat(evaluation.precision()).isNull();
    }

    @Test
    void readsTheShapeOfADemosLabels() throws IOException {
        Path file = Files.writeString(folder.resolve("labels.json"), """
                {"internal":{"10.0.0.1":[{"kind":"exfiltration","slow":true},{"kind":"beacon"}],
                 "2001:DB8:0:0::7":[{"kind":"scan"}]},
                 "external":{"203.0.113.9":"regular"},"decoys":{"10.0.0.2":"calls"},"servers":[],"ignore":{"10.0.0.3":"drawn in"}}
                """);

        Labels labels = Labels.read(file);

        assertThat(labels.wicked())
                .containsEntry("10.0.0.1", List.of("exfiltration (slow)", "beacon"))
                .containsEntry("2001:db8::7", List.of("scan"))
                .containsEntry("203.0.113.9", List.of("outsider: regular"));
        assertThat(labels.ignored()).containsExactly("10.0.0.3");
    }

    @Test
    void refusesLabelsThatLie() throws IOException {
        assertRefused("[]", ErrorCode.BAD_DATA, "not a JSON object");
        assertRefused("{\"rows\":3}", ErrorCode.BAD_DATA, "nobody is labelled");
        assertRefused("{\"internal\":{\"10.0.0.1\":\"beacon\"}}", ErrorCode.BAD_DATA, "10.0.0.1");
        assertThatThrownBy(() -> Labels.read(folder.resolve("none.json"))).hasMessageContaining("none.json");
    }

    private void assertRefused(String text, ErrorCode code, String says) throws IOException {
        Path file = Files.writeString(folder.resolve("labels.json"), text);

        assertThatThrownBy(() -> Labels.read(file))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(says);
    }

    @Test
    void showsHostileLabelsHarmless() {
        Labels labels =
                new Labels(Map.of("10.1.1.1", List.of("\u001b[2Jkind\u202e")), Map.of(device(1), "a\u0007b"), Set.of());
        StringBuilder text = new StringBuilder();
        StringBuilder json = new StringBuilder();

        EvaluationText.write(Evaluation.of(run, labels), labels, TextStyle.PLAIN, text::append);
        EvaluationJson.write(Evaluation.of(run, labels), json::append);

        assertThat(text.toString() + json).doesNotContain("\u001b", "\u202e", "\u0007");
    }
}
