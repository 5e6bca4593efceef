// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import dev.tidemark.calibrate.FalseAlarmBudget;
import dev.tidemark.detect.Suspicion;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Units;
import dev.tidemark.pipeline.CleanDays;
import dev.tidemark.pipeline.Fleet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts attacks into copies of clean days until each family's smallest caught size is known. */
public final class DrillRunner {
    private static final int COPIES_AT_ONCE = 4;
    private static final int FEWEST_DEVICES = 8;
    private static final String NO_RESOLVER = "192.0.2.53";

    private final CleanDays clean;
    private final double perHundred;
    private final int seeds;
    private final Consumer<String> steps;
    private final List<Stage.Day> days = new ArrayList<>();
    private final List<Playbill.Cast> casts = new ArrayList<>();
    private final Map<String, Map<String, Integer>> catchers = new LinkedHashMap<>();
    private long attacks;
    private int copies;

    /**
     * A runner.
     *
     * @param clean the days
     * @param perHundred the budget
     * @param seeds attacks that confirm each size
     * @param steps hears how far it is
     */
    public DrillRunner(CleanDays clean, double perHundred, int seeds, Consumer<String> steps) {
        this.clean = clean;
        this.perHundred = perHundred;
        this.seeds = seeds;
        this.steps = steps;
    }

    /** Runs until all is known. */
    public Drill run() {
        prepare();
        List<Search> searches = new ArrayList<>();
        Families.ofDevices().forEach(family -> searches.add(new Search(family, seeds)));
        if (days.stream().noneMatch(day -> day.servers().isEmpty())) {
            Families.ofClients().forEach(family -> searches.add(new Search(family, seeds)));
        }
        while (searches.stream().anyMatch(search -> !search.isDone())) {
            List<Search> open =
                    searches.stream().filter(search -> !search.isDone()).toList();
            steps.accept("drill: " + open.size() + " of " + searches.size() + " families left");
            round(open);
        }
        return new Drill(
                clean.dates(),
                perHundred,
                seeds,
                attacks,
                copies,
                searches.stream()
                        .map(search -> search.result(rules(search.family())))
                        .toList(),
                notes());
    }

    private void prepare() {
        Fleet fleet = clean.fleet();
        // Before all rules are asked: who has too few devices need not wait for them.
        for (int place = 0; place < clean.dates().size(); place++) {
            days.add(day(fleet, place));
        }
        List<Map<String, Suspicion>> before = clean.judge(
                IntStream.range(0, clean.dates().size())
                        .mapToObj(place -> new CleanDays.Attempt(place, List.of()))
                        .toList(),
                perHundred);
        for (int place = 0; place < clean.dates().size(); place++) {
            casts.add(cast(fleet, place, before.get(place)));
        }
    }

    private Stage.Day day(Fleet fleet, int place) {
        List<Fleet.Member> present =
                fleet.members().stream().filter(member -> member.day() == place).toList();
        List<Fleet.Member> devices = present.stream().filter(Fleet.Member::ours).toList();
        if (devices.size() < FEWEST_DEVICES) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    clean.dates().get(place) + " has " + Units.format((double) devices.size(), "devices")
                            + " of ours; a drill needs at least " + FEWEST_DEVICES
                            + ". Give a busier day, or say which networks are yours with --internal.");
        }
        long first = present.stream().mapToLong(Fleet.Member::firstMicros).min().orElse(0);
        long last = present.stream().mapToLong(Fleet.Member::lastMicros).max().orElse(0);
        String resolver = fleet.services().stream()
                .filter(service -> service.fromUs() && service.port() == 53)
                .map(Fleet.Service::address)
                .findFirst()
                .orElse(NO_RESOLVER);
        List<Fleet.Service> servers = fleet.services().stream()
                .filter(service -> service.ours() && !service.fromUs())
                .toList();
        return new Stage.Day(first, last, devices, resolver, servers);
    }

    private Playbill.Cast cast(Fleet fleet, int place, Map<String, Suspicion> before) {
        List<Fleet.Member> able = days.get(place).devices().stream()
                .filter(member -> !isSuspicious(before.get(member.address())))
                .toList();
        List<String> outside = fleet.services().stream()
                .filter(service -> !service.ours())
                .map(Fleet.Service::address)
                .distinct()
                .toList();
        return new Playbill.Cast(able, outside.isEmpty() ? List.of("198.51.100.1", "203.0.113.1") : outside);
    }

    private boolean isSuspicious(@Nullable Suspicion suspicion) {
        return suspicion != null && suspicion.chance() <= new FalseAlarmBudget(perHundred, 1).cut();
    }

    /** Every open search gets what it asks for. */
    private void round(List<Search> open) {
        List<Attack> waiting = new ArrayList<>();
        List<List<Double>> wanted = open.stream().map(Search::next).toList();
        int longest = wanted.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (int search = 0; search < open.size(); search++) {
                if (i < wanted.get(search).size()) {
                    attacks++;
                    waiting.add(new Attack(open.get(search), wanted.get(search).get(i), attacks * 7_919));
                }
            }
        }
        Map<Search, Map<Double, Share>> shares = new LinkedHashMap<>();
        while (!waiting.isEmpty()) {
            List<Playbill> bills = bills(waiting);
            List<Map<String, Suspicion>> judged =
                    clean.judge(bills.stream().map(Playbill::attempt).toList(), perHundred);
            for (int i = 0; i < bills.size(); i++) {
                Map<String, Suspicion> suspicions = judged.get(i);
                bills.get(i).suspects().forEach((attack, suspects) -> shares.computeIfAbsent(
                                attack.search(), key -> new LinkedHashMap<>())
                        .merge(attack.size(), share(attack, suspects, suspicions), Share::plus));
            }
        }
        shares.forEach((search, bySize) -> search.hear(List.copyOf(bySize.values())));
    }

    private List<Playbill> bills(List<Attack> waiting) {
        List<Playbill> bills = new ArrayList<>();
        while (bills.size() < COPIES_AT_ONCE && !waiting.isEmpty()) {
            int place = copies % days.size();
            Playbill bill = new Playbill(clean, place, days.get(place), casts.get(place), new Random(copies));
            waiting.removeIf(bill::take);
            if (bill.isEmpty()) {
                throw new TidemarkException(
                        ErrorCode.USAGE, "Too few honest devices are there to put an attack in; give a busier day.");
            }
            copies++;
            bills.add(bill);
        }
        return bills;
    }

    private Share share(Attack attack, List<String> suspects, Map<String, Suspicion> suspicions) {
        long caught = suspects.stream()
                .filter(suspect -> isSuspicious(suspicions.get(suspect)))
                .count();
        boolean isCaught = !suspects.isEmpty() && caught == suspects.size();
        Suspicion first = isCaught ? suspicions.get(suspects.get(0)) : null;
        if (first != null) {
            first.rules().entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .ifPresent(rule -> catchers.computeIfAbsent(attack.family().id(), key -> new LinkedHashMap<>())
                            .merge(rule.getKey(), 1, Integer::sum));
        }
        return new Share(attack.size(), 1, isCaught ? 1 : 0);
    }

    private List<String> rules(Family family) {
        return catchers.getOrDefault(family.id(), Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Several attacks are put into one copy, each by devices of its own: at most a fifth of the devices, and at most"
                        + " a twentieth in the same way. What touches nobody else is not computed anew.");
        if (clean.dates().size() < 2) {
            notes.add(
                    "One clean day is both the baseline and the day that attacks are put into, and its halves, every other"
                            + " ten minutes, say how far honest devices stray. Other days differ more and hide more, so the sizes are"
                            + " the least to be hoped for: with several clean days each is held against the others, and they grow.");
        }
        if (days.stream().anyMatch(day -> day.servers().isEmpty())) {
            notes.add("No public server of yours was seen, so visitors were not tried.");
        }
        notes.addAll(clean.notes());
        return notes;
    }
}
