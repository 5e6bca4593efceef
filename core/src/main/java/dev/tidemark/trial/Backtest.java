// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import dev.tidemark.calibrate.FalseAlarmBudget;
import dev.tidemark.detect.Measured;
import dev.tidemark.detect.Suspicion;
import dev.tidemark.finding.Side;
import dev.tidemark.pipeline.CleanDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What clean days would have raised, each judged by the others.
 *
 * @param dates the days
 * @param halves whether the only day was cut into halves that judge each other
 * @param perHundred the budget that rules and devices are counted at
 * @param points promised and accused at several budgets, the smallest first
 * @param perDay who is accused on each day, at the budget
 * @param rules the rules that accuse anybody, or that people spoke of, the noisiest first
 * @param devices the devices and clients accused, the noisiest first
 * @param notes what must be known of it
 */
public record Backtest(
        List<LocalDate> dates,
        boolean halves,
        double perHundred,
        List<Point> points,
        List<Day> perDay,
        List<Noise> rules,
        List<Noise> devices,
        List<String> notes) {
    private static final List<Double> BUDGETS = List.of(0.1, 0.25, 0.5, 1.0, 2.0, 5.0);

    /** Copies the lists. */
    public Backtest {
        dates = List.copyOf(dates);
        points = List.copyOf(points);
        perDay = List.copyOf(perDay);
        rules = List.copyOf(rules);
        devices = List.copyOf(devices);
        notes = List.copyOf(notes);
    }

    /**
     * A budget.
     *
     * @param budget honest ones accused for each 100 judged in a day
     * @param promised accusations a day that it allows for
     * @param accused accusations a day that there were
     */
    public record Point(double budget, double promised, double accused) {}

    /**
     * A day.
     *
     * @param date which
     * @param judged devices and clients
     * @param accused how many
     */
    public record Day(String date, long judged, int accused) {}

    /**
     * A rule or device.
     *
     * @param name its id or address
     * @param accusations how often it accused or was accused
     * @param with the devices accused by the rule, or the rules that accuse the device
     * @param saidTrue how often people called it right
     * @param saidFalse how often people called it wrong
     */
    public record Noise(String name, int accusations, List<String> with, int saidTrue, int saidFalse) {
        /** Copies the list. */
        public Noise {
            with = List.copyOf(with);
        }
    }

    /**
     * What people said of a rule's findings in runs.
     *
     * @param rule its id
     * @param saidTrue how often right
     * @param saidFalse how often wrong
     */
    public record Said(String rule, int saidTrue, int saidFalse) {}

    /** Judges each day by the others. */
    public static Backtest of(CleanDays days, double perHundred, List<Said> said) {
        int count = days.honest().size();
        boolean isHalved = days.dates().size() < 2;
        List<List<Suspicion>> listed = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            listed.add(days.judgeHonest(place, perHundred));
        }
        List<Day> perDay = new ArrayList<>();
        Tally tally = new Tally(days);
        for (int place = 0; place < count; place++) {
            Measured measured = days.honest().get(place);
            double cut = cut(perHundred, measured);
            List<Suspicion> accused = listed.get(place).stream()
                    .filter(one -> one.chance() <= cut)
                    .toList();
            accused.forEach(one -> tally.add(one, cut));
            perDay.add(new Day(name(days, place), judged(measured), accused.size()));
        }
        return new Backtest(
                days.dates(),
                isHalved,
                perHundred,
                points(days, listed, perHundred),
                perDay,
                tally.rules(said),
                tally.devices(),
                notes(days, isHalved));
    }

    private static List<String> notes(CleanDays days, boolean isHalved) {
        List<String> notes = new ArrayList<>(days.notes());
        if (isHalved) {
            notes.add(
                    "One clean day cannot tell how days differ from each other: weekends, updates, a busy Monday. Its halves,"
                            + " every other ten minutes, were judged by each other instead; expect more accusations on other days."
                            + " Give more days to know.");
        } else if (days.dates().size() == 2) {
            notes.add(
                    "Two days judge each other: how far honest devices stray is known of one day alone. Give more to know better.");
        }
        return notes;
    }

    private static String name(CleanDays days, int place) {
        List<LocalDate> dates = days.dates();
        return dates.size() < 2
                ? (dates.isEmpty() ? "" : dates.get(0) + " ") + (place == 0 ? "first half" : "second half")
                : dates.get(place).toString();
    }

    private static double cut(double perHundred, Measured day) {
        return new FalseAlarmBudget(perHundred, day.days()).cut();
    }

    private static long judged(Measured day) {
        return day.population(Side.INTERNAL) + day.population(Side.EXTERNAL);
    }

    private static List<Point> points(CleanDays days, List<List<Suspicion>> listed, double perHundred) {
        TreeSet<Double> budgets = new TreeSet<>(BUDGETS);
        // Honest days list whom detection lists.
        budgets.removeIf(budget -> budget > FalseAlarmBudget.LISTED * perHundred);
        budgets.add(perHundred);
        List<Point> points = new ArrayList<>();
        for (double budget : budgets) {
            double promised = 0;
            double accused = 0;
            double length = 0;
            for (int place = 0; place < listed.size(); place++) {
                Measured day = days.honest().get(place);
                double cut = cut(budget, day);
                promised += cut * judged(day);
                accused += listed.get(place).stream()
                        .filter(one -> one.chance() <= cut)
                        .count();
                length += day.days();
            }
            points.add(new Point(budget, promised / length, accused / length));
        }
        return points;
    }

    /** Counts who accuses whom. */
    private static final class Tally {
        private final CleanDays days;
        private final Map<String, List<String>> byRule = new LinkedHashMap<>();
        private final Map<String, List<String>> byDevice = new LinkedHashMap<>();
        private final Map<String, Integer> times = new LinkedHashMap<>();

        Tally(CleanDays days) {
            this.days = days;
        }

        void add(Suspicion accused, double cut) {
            String device = days.address(accused.device());
            times.merge(device, 1, Integer::sum);
            accused.rules().forEach((rule, chance) -> {
                if (chance <= cut) {
                    byRule.computeIfAbsent(rule, key -> new ArrayList<>()).add(device);
                    byDevice.computeIfAbsent(device, key -> new ArrayList<>()).add(rule);
                }
            });
        }

        List<Noise> rules(List<Said> said) {
            Map<String, Said> bySaid = new LinkedHashMap<>();
            said.forEach(one -> {
                bySaid.put(one.rule(), one);
                byRule.computeIfAbsent(one.rule(), key -> new ArrayList<>());
            });
            List<Noise> rules = new ArrayList<>();
            byRule.forEach((rule, devices) -> {
                Said one = bySaid.getOrDefault(rule, new Said(rule, 0, 0));
                rules.add(new Noise(rule, devices.size(), distinct(devices), one.saidTrue(), one.saidFalse()));
            });
            rules.sort(noisiest());
            return rules;
        }

        List<Noise> devices() {
            List<Noise> devices = new ArrayList<>();
            times.forEach((device, count) ->
                    devices.add(new Noise(device, count, distinct(byDevice.getOrDefault(device, List.of())), 0, 0)));
            devices.sort(noisiest());
            return devices;
        }

        private static List<String> distinct(List<String> names) {
            return names.stream().distinct().sorted().toList();
        }

        private static Comparator<Noise> noisiest() {
            return Comparator.comparingInt((Noise one) -> -one.accusations())
                    .thenComparingInt(one -> -one.saidFalse())
                    .thenComparing(Noise::name);
        }
    }
}
