// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.calibrate.Digits;
import dev.tidemark.calibrate.FalseAlarmBudget;
import dev.tidemark.calibrate.Risk;
import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Severity;
import dev.tidemark.finding.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Brings the findings of each device together and ranks the devices. */
final class DeviceRanking {
    private final FalseAlarmBudget budget;
    private final ToDoubleFunction<Side> tests;

    /**
     * A ranking.
     *
     * @param budget where the line of the flagged is drawn
     * @param tests how many tests were made of each member of a side
     */
    DeviceRanking(FalseAlarmBudget budget, ToDoubleFunction<Side> tests) {
        this.budget = budget;
        this.tests = tests;
    }

    /** A device's findings with their combined chance. */
    private record Case(String device, Side side, double chance, List<Finding> findings) {
        Severity severity() {
            return findings.stream()
                    .map(Finding::severity)
                    .max(Comparator.naturalOrder())
                    .orElse(Severity.INFO);
        }
    }

    /** The devices with a finding, most suspicious first; ties as the findings stand. */
    List<DeviceVerdict> rank(List<Finding> findings) {
        Map<String, List<Finding>> byDevice = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byDevice.computeIfAbsent(finding.side() + " " + finding.device(), key -> new ArrayList<>())
                    .add(finding);
        }
        List<Case> cases = new ArrayList<>();
        byDevice.values().forEach(own -> cases.add(caseOf(own)));
        // Risks are rounded, so that of some that are alike the chances still differ.
        cases.sort(Comparator.comparingDouble(Case::chance));
        return DeviceVerdict.ranked(cases.stream().map(this::verdict).toList());
    }

    private Case caseOf(List<Finding> findings) {
        Finding first = findings.get(0);
        List<Double> pValues = findings.stream()
                .filter(finding -> finding.pValue() != null)
                .map(finding -> finding.pValue())
                .toList();
        double chance = Digits.nine(FalseAlarmBudget.combine(pValues, tests.applyAsDouble(first.side())));
        return new Case(first.device(), first.side(), chance, findings);
    }

    /** At no rank yet. */
    private DeviceVerdict verdict(Case one) {
        boolean isFlagged = one.chance() <= budget.cut();
        return new DeviceVerdict(
                0,
                one.device(),
                one.side(),
                Digits.nine(100 * Risk.score(one.chance())),
                isFlagged,
                one.severity(),
                one.findings().stream().map(Finding::rule).distinct().toList(),
                one.findings().stream().map(Finding::id).toList(),
                one.findings().get(0).summary());
    }
}
