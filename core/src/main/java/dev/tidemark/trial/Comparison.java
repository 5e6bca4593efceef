// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Evidence;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.Severity;
import dev.tidemark.rule.CaseExpectation;
import dev.tidemark.rule.ExpectedFinding;
import dev.tidemark.rule.ExpectedNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what a rule said of a case with what it had to say. */
final class Comparison {
    /** Findings carry nine digits. */
    private static final double NINE_DIGITS = 1e-8;

    private static final MathContext SHOWN = new MathContext(9);
    private static final double PERCENT = 100;

    private final CaseExpectation expectation;

    Comparison(CaseExpectation expectation) {
        this.expectation = expectation;
    }

    /** What differs, a sentence each. */
    List<String> differences(Run run) {
        List<String> differences = new ArrayList<>();
        for (RunSummary.RuleRun rule : run.summary().rules()) {
            if (!rule.hasRun()) {
                return List.of(rule.status());
            }
        }
        expectation.findings().forEach(expected -> compare(expected, run, differences));
        run.devices().stream()
                .filter(verdict -> isNamed(verdict) && !isExpected(verdict))
                .forEach(
                        verdict -> differences.add(verdict.device() + " is " + (verdict.flagged() ? "flagged" : "named")
                                + ", which is not expected: " + verdict.summary() + standing(verdict.device(), run)));
        return differences;
    }

    /** A rule that informs flags nobody; naming is all that it does. */
    private static boolean isNamed(DeviceVerdict verdict) {
        return verdict.flagged() || verdict.severity() == Severity.INFO;
    }

    private boolean isExpected(DeviceVerdict verdict) {
        return expectation.findings().stream()
                .anyMatch(expected -> expected.device().equals(verdict.device()));
    }

    private void compare(ExpectedFinding expected, Run run, List<String> differences) {
        Optional<DeviceVerdict> verdict = run.devices().stream()
                .filter(one -> one.device().equals(expected.device()))
                .findFirst();
        Optional<Finding> finding = finding(expected.device(), run);
        if (verdict.isEmpty() || finding.isEmpty()) {
            differences.add(expected.device() + " has no finding");
            return;
        }
        if (verdict.get().flagged() != expected.flagged()) {
            differences.add(expected.device() + " is " + (expected.flagged() ? "not flagged" : "flagged")
                    + standing(expected.device(), run));
        }
        for (ExpectedNumber number : expected.numbers()) {
            compare(expected.device(), number, finding.get().evidence().get(number.evidence()), differences);
        }
    }

    private void compare(String device, ExpectedNumber number, @Nullable Evidence evidence, List<String> differences) {
        if (evidence == null) {
            differences.add(device + " has no evidence '" + number.evidence() + "'");
            return;
        }
        Double actual =
                switch (number.kind()) {
                    case OBSERVED -> evidence.observed();
                    case EXPECTED -> evidence.expected();
                };
        if (!isAlike(number.value(), actual)) {
            differences.add(device + ": " + number.evidence() + " "
                    + number.kind().id() + " is " + text(actual) + " instead of " + text(number.value()) + within());
        }
    }

    private boolean isAlike(@Nullable Double wanted, @Nullable Double actual) {
        if (wanted == null || actual == null) {
            return wanted == null && actual == null;
        }
        double share = Math.max(NINE_DIGITS, expectation.tolerance());
        return Math.abs(wanted - actual) <= share * Math.max(Math.abs(wanted), Math.abs(actual));
    }

    private String within() {
        return expectation.tolerance() > 0 ? " (within " + text(PERCENT * expectation.tolerance()) + " %)" : "";
    }

    /** Where a device stands to the cut, which tells an author how far off a case is. */
    private static String standing(String device, Run run) {
        Evidence statistic = finding(device, run)
                .map(finding -> finding.evidence().get("statistic"))
                .orElse(null);
        return statistic == null || statistic.threshold() == null
                ? ""
                : " (statistic " + text(statistic.observed()) + ", cut at " + text(statistic.threshold()) + ")";
    }

    private static Optional<Finding> finding(String device, Run run) {
        return run.findings().stream()
                .filter(finding -> finding.device().equals(device))
                .findFirst();
    }

    private static String text(@Nullable Double number) {
        return number == null
                ? "unknown"
                : BigDecimal.valueOf(number).round(SHOWN).stripTrailingZeros().toPlainString();
    }
}
