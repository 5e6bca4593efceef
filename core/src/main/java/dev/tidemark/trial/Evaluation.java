// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import dev.tidemark.calibrate.Digits;
import dev.tidemark.calibrate.FalseAlarmBudget;
import dev.tidemark.calibrate.Risk;
import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A run held against labels.
 *
 * @param planted wicked devices and clients
 * @param found those of them that are accused
 * @param attacks by kind, in order of the word
 * @param honest the accused that are neither wicked nor ignored, most suspicious first
 * @param ranked how many of the wicked stand in as many first ranks as there are wicked
 * @param curve what other budgets would have given, the smallest first
 */
public record Evaluation(
        int planted, int found, List<Attack> attacks, List<Honest> honest, int ranked, List<Point> curve) {
    /** Budgets worth asking for; a run's own is among them in any case. */
    private static final List<Double> BUDGETS = List.of(0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0);
    /** Risks are written with nine digits. */
    private static final double ROUNDING = 1 + 1e-6;

    /** Copies the lists. */
    public Evaluation {
        attacks = List.copyOf(attacks);
        honest = List.copyOf(honest);
        curve = List.copyOf(curve);
    }

    /**
     * How attacks of one kind fared.
     *
     * @param kind the label
     * @param planted devices that did it
     * @param missed those of them that are not accused
     */
    public record Attack(String kind, int planted, List<String> missed) {
        /** Copies the list. */
        public Attack {
            missed = List.copyOf(missed);
        }

        /** How many were accused. */
        public int found() {
            return planted - missed.size();
        }
    }

    /**
     * An honest device or client that is accused.
     *
     * @param device its address
     * @param kind why it changed, where labels say; else what it is
     * @param decoy whether it was put there to be mistaken
     * @param rules the rules that accuse it
     */
    public record Honest(String device, String kind, boolean decoy, List<String> rules) {
        /** Copies the list. */
        public Honest {
            rules = List.copyOf(rules);
        }
    }

    /**
     * What a budget gives.
     *
     * @param budget honest ones accused for each 100 judged in a day
     * @param found wicked ones accused
     * @param honest honest ones accused
     * @param promised honest ones expected among the accused, where nobody is wicked
     */
    public record Point(double budget, int found, int honest, double promised) {
        /** The share of the accused that are wicked, null where nobody is accused. */
        public @Nullable Double precision() {
            return share(found, found + honest);
        }
    }

    /** Holds a run against labels. */
    public static Evaluation of(Run run, Labels labels) {
        Set<String> flagged = addresses(run.devices(), DeviceVerdict::flagged);
        Set<String> wicked = labels.wicked().keySet();
        List<Honest> honest = run.devices().stream()
                .filter(verdict -> verdict.flagged() && isHonest(verdict, labels))
                .map(verdict -> honest(verdict, labels))
                .toList();
        long ranked = run.devices().stream()
                .filter(verdict -> verdict.rank() <= wicked.size() && wicked.contains(verdict.device()))
                .count();
        return new Evaluation(
                wicked.size(),
                count(wicked, flagged),
                attacks(labels, flagged),
                honest,
                (int) ranked,
                curve(run, labels));
    }

    /** The share of the wicked that is accused, null where nobody is wicked. */
    public @Nullable Double recall() {
        return share(found, planted);
    }

    /** The share of the accused that are wicked, null where nobody is accused. */
    public @Nullable Double precision() {
        return share(found, found + honest.size());
    }

    private static @Nullable Double share(int part, int all) {
        return all == 0 ? null : (Double) ((double) part / all);
    }

    private static boolean isHonest(DeviceVerdict verdict, Labels labels) {
        return !labels.wicked().containsKey(verdict.device())
                && !labels.ignored().contains(verdict.device());
    }

    private static Honest honest(DeviceVerdict verdict, Labels labels) {
        String decoy = labels.decoys().get(verdict.device());
        String plain = "ordinary " + (verdict.side() == Side.INTERNAL ? "device" : "client");
        return new Honest(verdict.device(), decoy == null ? plain : decoy, decoy != null, verdict.rules());
    }

    private static Set<String> addresses(List<DeviceVerdict> verdicts, Predicate<DeviceVerdict> which) {
        Set<String> addresses = new TreeSet<>();
        verdicts.stream().filter(which).forEach(verdict -> addresses.add(verdict.device()));
        return addresses;
    }

    private static int count(Collection<String> which, Set<String> among) {
        return (int) which.stream().filter(among::contains).count();
    }

    private static List<Attack> attacks(Labels labels, Set<String> flagged) {
        Map<String, List<String>> byKind = new TreeMap<>();
        labels.wicked()
                .forEach((device, kinds) -> kinds.forEach(kind ->
                        byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(device)));
        List<Attack> attacks = new ArrayList<>();
        byKind.forEach((kind, devices) -> attacks.add(new Attack(
                kind,
                devices.size(),
                devices.stream().filter(device -> !flagged.contains(device)).toList())));
        return attacks;
    }

    private static List<Point> curve(Run run, Labels labels) {
        RunSummary.Budget own = run.summary().budget();
        List<Point> points = new ArrayList<>();
        TreeSet<Double> budgets = new TreeSet<>(BUDGETS);
        // A run's files list nobody farther beyond its cut, so they say nothing of larger budgets.
        budgets.removeIf(budget -> budget > FalseAlarmBudget.LISTED * own.perHundred());
        budgets.add(own.perHundred());
        FalseAlarmBudget asked = FalseAlarmBudget.of(own);
        for (double budget : budgets) {
            double cut = asked.at(budget).cut();
            Predicate<DeviceVerdict> isFlagged = budget == own.perHundred()
                    ? DeviceVerdict::flagged
                    : verdict -> Risk.chance(verdict.risk()) <= cut * ROUNDING;
            Set<String> flagged = addresses(run.devices(), isFlagged);
            int honest = (int) run.devices().stream()
                    .filter(verdict -> isFlagged.test(verdict) && isHonest(verdict, labels))
                    .count();
            points.add(new Point(
                    budget,
                    count(labels.wicked().keySet(), flagged),
                    honest,
                    Digits.nine(own.expectedFalse() * cut / asked.cut())));
        }
        return points;
    }
}
