// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.calibrate.Risk;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Hidden;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.SampleRun;
import dev.tidemark.output.HiddenFile;
import dev.tidemark.output.RunFolder;
import dev.tidemark.output.RunReader;
import dev.tidemark.output.Writers;
import dev.tidemark.report.TextStyle;
import dev.tidemark.yaml.YamlFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TriageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @TempDir
    private Path folder;

    private final Run run = SampleRun.rich();

    private static Triage by(String entries) {
        return new Triage(AllowFile.of(YamlFile.parse("allow:\n" + entries, "allow.yml"), "allow.yml"), TODAY);
    }

    private String first() {
        return run.devices().get(0).device();
    }

    @Test
    void hidesADeviceWithAllItsFindingsAndCountsThem() {
        long own = run.findings().stream()
                .filter(finding -> finding.device().equals(first()))
                .count();

        Triaged triaged = by("  - {device: " + first() + ", why: known}").apply(run);

        assertThat(triaged.run().devices())
                .extracting(DeviceVerdict::device)
                .doesNotContain(first())
                .hasSize(run.devices().size() - 1);
        assertThat(triaged.run().devices().get(0).rank()).isEqualTo(1);
        assertThat(triaged.run().hidden().findings()).isEqualTo(own);
        assertThat(triaged.run().hidden().devices()).isEqualTo(1);
        assertThat(triaged.run().summary().notes()).anyMatch(note -> note.startsWith("allow.yml hid " + own));
        assertThat(triaged.run().summary().budget().flagged())
                .isEqualTo(run.devices().stream()
                        .skip(1)
                        .filter(DeviceVerdict::flagged)
                        .count());
    }

    @Test
    void putsEverythingBackAsItWas() {
        for (String entry : List.of(
                "  - {device: " + first() + ", why: a}",
                "  - {rule: " + run.findings().get(0).rule() + ", why: a}",
                "  - {network: 0.0.0.0/0, why: a}",
                "  - {rule: " + run.findings().get(2).rule() + ", why: a}\n  - {device: "
                        + run.devices().get(1).device() + ", why: b}")) {
            Triaged triaged = by(entry).apply(run);

            assertThat(triaged.withheld().isEmpty()).as(entry).isFalse();
            assertThat(Triage.whole(triaged.run(), triaged.withheld()).devices())
                    .as(entry)
                    .isEqualTo(run.devices());
            assertThat(Triage.whole(triaged.run(), triaged.withheld()).findings())
                    .isEqualTo(run.findings());
            assertThat(Triage.whole(triaged.run(), triaged.withheld()).summary().notes())
                    .isEqualTo(run.summary().notes());
        }
    }

    @Test
    void surviveAWritingAndAReading() {
        Triaged triaged = by("  - {rule: " + run.findings().get(0).rule() + ", why: \"a\\u001b\"}")
                .apply(run);
        try (RunFolder files = RunFolder.open(folder.resolve("run"))) {
            Writers.ofEveryRun().forEach(writer -> files.write(writer, triaged.run()));
            files.write(HiddenFile.FILE_NAME, out -> HiddenFile.write(triaged.withheld(), out));
            files.commit();
        }

        assertThat(RunReader.read(folder.resolve("run"))).isEqualTo(triaged.run());
        assertThat(RunReader.withheld(folder.resolve("run"))).isEqualTo(triaged.withheld());
        assertThat(folder.resolve("run/hidden.jsonl")).content().doesNotContain("\u001b");
    }

    @Test
    void saysWhatIsExpiredAndWhatMatchedNothing() {
        Triaged triaged = by("  - {device: " + first() + ", until: 2026-03-09, why: over}\n"
                        + "  - {device: 192.0.2.250, why: nobody}")
                .apply(run);

        assertThat(triaged.withheld().isEmpty()).isTrue();
        assertThat(triaged.run().hidden().entries())
                .extracting(Hidden.Entry::state)
                .containsExactly(Hidden.State.EXPIRED, Hidden.State.UNMATCHED);
        assertThat(triaged.run().summary().notes())
                .contains(
                        "allow.yml:2: expired on 2026-03-09 and hides nothing any more: device " + first() + ".",
                        "allow.yml:3: matched no finding: device 192.0.2.250.");
    }

    @Test
    void hidesNothingThatAlsoWentElsewhere() {
        Finding several = run.findings().stream()
                .filter(finding -> finding.peers().size() > 1
                        && finding.peerCount() == finding.peers().size())
                .findFirst()
                .orElseThrow();
        List<String> peers =
                several.peers().stream().map(peer -> peer.address()).toList();
        String rule = "rule: " + several.rule() + ", device: " + several.device();

        Triaged some =
                by("  - {" + rule + ", peer: \"" + peers.get(0) + "\", why: a}").apply(run);
        Triaged all = by("  - {" + rule + ", peer: [\"" + String.join("\", \"", peers) + "\"], why: a}")
                .apply(run);

        assertThat(some.run().findings()).contains(several);
        assertThat(all.run().findings()).doesNotContain(several);
    }

    @Test
    void lowersTheRiskWhereTheStrongestFindingIsHidden() {
        DeviceVerdict device = run.devices().stream()
                .filter(one -> one.rules().size() > 1)
                .findFirst()
                .orElseThrow();

        Run left = by("  - {device: " + device.device() + ", rule: "
                        + device.rules().get(0) + ", why: a}")
                .apply(run)
                .run();

        assertThat(left.devices())
                .filteredOn(one -> one.device().equals(device.device()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.risk()).isLessThanOrEqualTo(device.risk());
                    assertThat(one.rules())
                            .isEqualTo(device.rules().subList(1, device.rules().size()));
                });
        assertThat(left.devices()).extracting(DeviceVerdict::rank).isSorted();
    }

    @Test
    void flagsByTheCutOfOneWindowAndNotOfAllTogether() {
        DeviceVerdict device = run.devices().get(0);
        List<Finding> own = run.findings().stream()
                .filter(finding -> finding.device().equals(device.device()))
                .toList();
        double grown = Objects.requireNonNull(own.get(1).pValue())
                / Objects.requireNonNull(own.get(0).pValue());
        // What is left is as likely as one in a thousand: within the cut of a day, beyond that of an hour.
        Run day = with(device, 100 * Risk.score(1e-3 / grown), 1);
        Run hours = with(device, 100 * Risk.score(1e-3 / grown), 1 / 24.0);
        Triage triage =
                by("  - {device: " + device.device() + ", rule: " + own.get(0).rule() + ", why: a}");

        assertThat(triage.apply(day).run().devices()).singleElement().matches(DeviceVerdict::flagged);
        assertThat(triage.apply(hours).run().devices()).singleElement().matches(one -> !one.flagged());
    }

    private Run with(DeviceVerdict one, double risk, double windowDays) {
        DeviceVerdict device = new DeviceVerdict(
                1, one.device(), one.side(), risk, true, one.severity(), one.rules(), one.findings(), one.summary());
        RunSummary.Budget budget = new RunSummary.Budget(0.25, 1, windowDays, 201, 1_002, 1.4, 1);
        return new Run(run.summary().with(budget, List.of()), List.of(device), run.findings());
    }

    @Test
    void keepsTheLastWordOfEachDeviceAndRule() {
        Instant now = Instant.parse("2026-03-10T08:00:00Z");
        Opinion first = new Opinion(first(), null, Opinion.Truth.TRUE, "sure", "jane", now);
        Opinion second = new Opinion(first() + " ", null, Opinion.Truth.FALSE, "\u001b[2J\u202e", "jane", now);

        List<Opinion> all = OpinionFile.with(OpinionFile.with(List.of(), first, run), second, run);
        StringBuilder text = new StringBuilder();
        TriageText.write(Hidden.NONE, all, TextStyle.PLAIN, text::append);

        assertThat(all).hasSize(2);
        assertThat(OpinionFile.standing(all)).extracting(Opinion::truth).containsExactly(Opinion.Truth.FALSE);
        assertThat(text + OpinionFile.line(all.get(1))).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void tellsAVerdictInJsonAsTheFileDoes() {
        Opinion opinion =
                new Opinion(first(), null, Opinion.Truth.TRUE, "sure", "jane", Instant.parse("2026-03-10T08:00:00Z"));
        StringBuilder json = new StringBuilder();

        TriageJson.write(run, List.of(opinion), json::append);

        assertThat(json).contains("\"verdicts\":[" + OpinionFile.line(opinion).strip() + "]");
    }

    @Test
    void aLaterWordOnAllOfADeviceReplacesThoseOnSingleRules() {
        Instant now = Instant.parse("2026-03-10T08:00:00Z");
        Opinion ofRule = new Opinion("10.0.0.7", "beacon", Opinion.Truth.FALSE, "", "jane", now);
        Opinion ofOther = new Opinion("10.0.0.8", "beacon", Opinion.Truth.FALSE, "", "jane", now);
        Opinion ofAll = new Opinion("10.0.0.7", null, Opinion.Truth.TRUE, "", "jane", now);

        assertThat(OpinionFile.standing(List.of(ofRule, ofOther, ofAll))).containsExactly(ofOther, ofAll);
        assertThat(OpinionFile.standing(List.of(ofAll, ofRule))).containsExactly(ofAll, ofRule);
    }

    @Test
    void refusesAVerdictAboutNobody() {
        Instant now = Instant.parse("2026-03-10T08:00:00Z");

        assertThatThrownBy(() -> OpinionFile.with(
                        List.of(), new Opinion("192.0.2.250", null, Opinion.Truth.TRUE, "", "jane", now), run))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("192.0.2.250");
        assertThatThrownBy(() -> OpinionFile.with(
                        List.of(), new Opinion(first(), "no-rule", Opinion.Truth.TRUE, "", "jane", now), run))
                .hasMessageContaining(run.devices().get(0).rules().get(0));
    }
}
