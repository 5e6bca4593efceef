// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.calibrate.FalseAlarmBudget;
import dev.tidemark.calibrate.Risk;
import dev.tidemark.calibrate.Tail;
import dev.tidemark.calibrate.TailFit;
import dev.tidemark.finding.Measure;
import dev.tidemark.finding.Severity;
import dev.tidemark.finding.Side;
import dev.tidemark.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives statistics their meaning: a tail for each rule, a p-value for each candidate, and who is worth telling of. */
final class Judge {
    /** The part of a fleet that may be wicked, so that its largest values teach nothing about the honest. */
    private static final double WICKED_SHARE = 0.1;
    /** Beyond the cut by this factor a finding is still listed, unflagged. */
    private static final double LISTED = 20;

    private final Window window;
    private final FalseAlarmBudget budget;

    Judge(Window window, FalseAlarmBudget budget) {
        this.window = window;
        this.budget = budget;
    }

    /** What honest devices show of a rule's statistic: the judged fleet, and the honest ones where there are some. */
    List<Tail> tails(Rule rule, List<Candidate> candidates, @Nullable Reference reference) {
        double[] statistics =
                candidates.stream().mapToDouble(Candidate::statistic).toArray();
        long population = Math.max(window.population(rule.side()), statistics.length);
        long wicked = (long) Math.floor(WICKED_SHARE * population);
        TailFit fit = new TailFit(rule.statistic().floor());
        Tail fleet = fit.fit(statistics, population, wicked);
        return reference == null || reference.population() == 0
                ? List.of(fleet)
                : List.of(fleet, fit.fit(reference.statistics(), reference.population(), 0));
    }

    /** How many tests are made of each member of a side. */
    static int tests(Side side, List<RuleResult> results) {
        return (int) results.stream()
                .filter(result -> result.rule().side() == side && result.accuses())
                .count();
    }

    /** The candidates worth telling of, rule by rule. */
    List<Accusation> accuse(List<RuleResult> results) {
        List<Accusation> accusations = new ArrayList<>();
        for (RuleResult result : results) {
            if (result.accuses()) {
                accuse(result, tests(result.rule().side(), results), accusations);
            } else {
                result.candidates().forEach(candidate -> accusations.add(information(result, candidate)));
            }
        }
        return accusations;
    }

    private void accuse(RuleResult result, int tests, List<Accusation> accusations) {
        double cut = budget.cutOfOne(tests);
        for (Candidate candidate : result.candidates()) {
            double pValue = Digits.nine(result.pValue(candidate.statistic()));
            if (pValue > LISTED * cut) {
                return;
            }
            double score = Digits.nine(Risk.score(pValue));
            accusations.add(new Accusation(
                    result,
                    candidate,
                    pValue,
                    Digits.nine(result.statisticAt(cut)),
                    score,
                    Risk.severity(pValue / cut, score, result.rule().level()),
                    measure(result.rule().side(), candidate)));
        }
    }

    private Accusation information(RuleResult result, Candidate candidate) {
        return new Accusation(
                result,
                candidate,
                null,
                null,
                0,
                Severity.INFO,
                measure(result.rule().side(), candidate));
    }

    private Measure measure(Side side, Candidate candidate) {
        if (!window.hasClean(side)) {
            return Measure.NONE;
        }
        return window.isKnown(side, candidate.device()) ? Measure.OWN : Measure.FLEET;
    }
}
