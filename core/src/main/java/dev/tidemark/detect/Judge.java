// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.calibrate.Digits;
import dev.tidemark.calibrate.FalseAlarmBudget;
import dev.tidemark.calibrate.Risk;
import dev.tidemark.calibrate.Tail;
import dev.tidemark.calibrate.TailFit;
import dev.tidemark.finding.Measure;
import dev.tidemark.finding.Severity;
import dev.tidemark.finding.Side;
import dev.tidemark.rule.Rule;
import dev.tidemark.rule.Statistic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Gives statistics their meaning: a tail for each rule, a p-value for each candidate, and who is worth telling of. */
final class Judge {
    /** The part of a fleet that may be wicked, so that its largest values teach nothing about the honest. */
    private static final double WICKED_SHARE = 0.1;
    /** So many clean days of single devices leave a tail ten values, which is as few as tell its scale. */
    private static final int DEVICE_DAYS = 100;
    /** A device of which only the fleet's mark is known strays farther than those with a mark of their own. */
    private static final double NEW_DEVICES_STRAY = 2;

    private final Window window;
    private final FalseAlarmBudget budget;

    Judge(Window window, FalseAlarmBudget budget) {
        this.window = window;
        this.budget = budget;
    }

    /** Judges what rules found, by what they found on clean days, by rule id. */
    Judgement judge(List<RuleResult> asked, Map<String, List<HonestDay>> cleanDays) {
        List<RuleResult> results = asked.stream()
                .map(result -> result.with(
                        calibrate(result, cleanDays.getOrDefault(result.rule().id(), List.of()))))
                .toList();
        ToDoubleFunction<Side> tests = new EffectiveTests(cleanDays, results).bySide();
        List<Accusation> accusations =
                results.stream().flatMap(result -> tell(result, tests)).toList();
        return new Judgement(results, tests, accusations);
    }

    /**
     * What honest devices show of a rule's statistic. Clean days tell where there are some, moved by what the body of the
     * judged fleet has moved since: a busy day is everybody's. Where they are those of a handful, other networks tell, as far as
     * the statistic means the same everywhere, and the handful says where they are wrong. Else the judged fleet tells, without
     * its largest; a handful of devices is no fleet and tells nothing.
     */
    private Calibration calibrate(RuleResult result, List<HonestDay> cleanDays) {
        boolean hasPast = honest(cleanDays) > 0;
        Statistic statistic = result.rule().statistic();
        if (isFleet(cleanDays) || (hasPast && !statistic.isMeasuredElsewhere())) {
            return new Calibration(
                    ofCleanDays(result, Reference.of(cleanDays), 1),
                    ofCleanDays(result, Reference.ofNewcomers(cleanDays), newcomersStray(result.rule())));
        }
        Honest newcomers = statistic
                .elsewhere()
                .map(believed -> assumed(believed, Reference.ofNewcomers(cleanDays)))
                .orElseGet(() -> hasPast ? Honest.UNKNOWN : ofFleet(result));
        if (!hasPast) {
            return Calibration.ofAll(newcomers);
        }
        Honest known = statistic
                .elsewhereBesidePast()
                .map(believed -> assumed(believed, Reference.of(cleanDays)))
                .orElse(newcomers);
        return new Calibration(known, newcomers);
    }

    private static long honest(List<HonestDay> days) {
        return days.stream().mapToLong(HonestDay::population).sum();
    }

    private static boolean isFleet(List<HonestDay> days) {
        return days.stream().anyMatch(day -> day.population() >= Window.FLEET) || honest(days) >= DEVICE_DAYS;
    }

    private Honest ofCleanDays(RuleResult result, Reference reference, double stray) {
        double[] statistics = statistics(result, reference);
        long population = population(result);
        double moved = population < Window.FLEET ? 0 : moved(statistics, population, reference);
        List<Tail> tails = fit(result, stray).fit(reference.statistics(), reference.population(), 0);
        return new Honest(tails.stream().map(tail -> tail.moved(moved)).toList(), reference);
    }

    /** How much farther the body of the judged reaches; a body that shows nothing reaches to 0 and moves nowhere. */
    private static double moved(double[] statistics, long population, Reference reference) {
        OptionalDouble judged = TailFit.upperQuartile(statistics, population);
        OptionalDouble clean = TailFit.upperQuartile(reference.statistics(), reference.population());
        return judged.isEmpty() ? 0 : judged.getAsDouble() - clean.orElse(0);
    }

    /** Among visitors newcomers are the rule, and clean days show them as they are. */
    private static double newcomersStray(Rule rule) {
        return rule.side() == Side.INTERNAL ? NEW_DEVICES_STRAY : 1;
    }

    private Honest ofFleet(RuleResult result) {
        if (window.seen(result.rule().side()) < Window.FLEET) {
            return Honest.UNKNOWN;
        }
        long population = population(result);
        long wicked = (long) Math.floor(WICKED_SHARE * population);
        return new Honest(fit(result, 1).fit(statistics(result, Reference.NONE), population, wicked), Reference.NONE);
    }

    private static TailFit fit(RuleResult result, double stray) {
        return new TailFit(stray * result.rule().statistic().floor());
    }

    private long population(RuleResult result) {
        return Math.max(
                window.population(result.rule().side()), result.candidates().size());
    }

    private static double[] statistics(RuleResult result, Reference reference) {
        return result.candidates().stream()
                .mapToDouble(candidate -> candidate.statistic() - reference.habit(candidate.device()))
                .toArray();
    }

    private static Honest assumed(Statistic.Elsewhere elsewhere, Reference seen) {
        return new Honest(List.of(TailFit.assumed(elsewhere.start(), elsewhere.share(), elsewhere.scale())), seen);
    }

    /** The candidates worth telling of: all of a rule that informs, the unlikely of one that accuses. */
    private Stream<Accusation> tell(RuleResult result, ToDoubleFunction<Side> tests) {
        if (!result.accuses()) {
            return result.candidates().stream().map(candidate -> information(result, candidate));
        }
        double cut = budget.cutOfOne(tests.applyAsDouble(result.rule().side()));
        Percentiles percentiles = new Percentiles(result.candidates(), population(result));
        return result.candidates().stream()
                .flatMap(candidate -> accusation(result, candidate, cut, percentiles).stream());
    }

    private Optional<Accusation> accusation(
            RuleResult result, Candidate candidate, double cut, Percentiles percentiles) {
        Honest honest = result.calibration().of(window.isKnown(result.rule().side(), candidate.device()));
        double habit = honest.seen().habit(candidate.device());
        double pValue = Digits.nine(honest.pValue(candidate.statistic() - habit));
        if (pValue > FalseAlarmBudget.LISTED * cut) {
            return Optional.empty();
        }
        double score = Digits.nine(Risk.score(pValue));
        return Optional.of(new Accusation(
                result,
                candidate,
                pValue,
                Digits.nine(honest.statisticAt(cut) + habit),
                Digits.nine(honest.spread()),
                Digits.nine(percentiles.of(candidate.statistic())),
                score,
                Risk.severity(pValue / cut, score, result.rule().level()),
                measure(result.rule().side(), candidate)));
    }

    private Accusation information(RuleResult result, Candidate candidate) {
        return new Accusation(
                result,
                candidate,
                null,
                null,
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
