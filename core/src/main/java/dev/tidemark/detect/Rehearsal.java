// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.baseline.Lessons;
import dev.tidemark.calibrate.Digits;
import dev.tidemark.calibrate.FalseAlarmBudget;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Lanes;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.Workspace;
import dev.tidemark.finding.Side;
import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleSet;
import dev.tidemark.store.AddressBook;
import dev.tidemark.store.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Judges clean days by each other, as often as wanted and with what is put into them, without reading any file again.
 *
 * <p>Several days: each is held against all others. One day: its two halves, every other ten minutes, are held against each
 * other to learn how honest devices stray, and a copy with something put in is held against the day itself.
 */
public final class Rehearsal {
    private static final Table FLOWS_SOURCE = new Table("flows_source");
    private static final Table TOUCHED = new Table("touched");
    private static final Table ADDRESSES = new Table("addresses");
    private static final Copy PLANTED = new Copy("planted");
    private static final Copy JUDGED = new Copy("copy_judged");
    private static final Copy RENEWED = new Copy("copy_renewed");
    private static final Copy KEPT = new Copy("copy_kept");

    private final Engine engine;
    private final int threads;
    private final RuleSet rules;
    private final List<Long> days;

    /**
     * Prepares.
     *
     * @param engine with the clean part's tables and what the rules learned of it
     * @param threads how many days are judged at once
     * @param rules of which those that are able have learned
     */
    public Rehearsal(Engine engine, int threads, RuleSet rules) {
        this.engine = engine;
        this.threads = threads;
        this.rules = rules;
        this.days = daysOf(engine);
        prepare();
    }

    private static List<Long> daysOf(Engine engine) {
        engine.alias(Scope.HOURS_SOURCE, Part.CLEAN.hours());
        List<Long> days = new ArrayList<>();
        for (Rows.Row row : engine.rows(query("copy_days.sql"))) {
            days.add(row.integer("day"));
        }
        return List.copyOf(days);
    }

    /** The clean days, by number since 1970, in order. */
    public List<Long> days() {
        return days;
    }

    /** How many honest days are measured: the days, or the halves of the only one. */
    public int count() {
        return Math.max(2, days.size());
    }

    private boolean isSingle() {
        return days.size() < 2;
    }

    private static Copy copy(int place) {
        return new Copy("day_" + place);
    }

    private static Copy others(int place) {
        return new Copy("others_" + place);
    }

    private static Copy half(int place) {
        return new Copy("half_" + place);
    }

    private void prepare() {
        engine.alias(Scope.CLEAN_HOURS_SOURCE, Part.CLEAN.hours());
        for (int place = 0; place < days.size(); place++) {
            Map<String, Object> day = Map.of("day", days.get(place));
            engine.alias(FLOWS_SOURCE, Part.CLEAN.flows());
            engine.keep(copy(place).flows(), query("copy_flows.sql").with(day));
            engine.keep(copy(place).hours(), query("hours_within.sql").with(day));
            if (!isSingle()) {
                engine.keep(others(place).hours(), query("hours_without.sql").with(day));
            }
            for (Rule rule : learning()) {
                engine.alias(Scope.LESSONS_SOURCE, Lessons.table(Part.CLEAN, rule));
                engine.keep(
                        copy(place).lessons(rule), query("lessons_within.sql").with(day));
                if (!isSingle()) {
                    engine.keep(
                            others(place).lessons(rule),
                            query("lessons_without.sql").with(day));
                }
            }
        }
        if (isSingle()) {
            halve(0);
            halve(1);
        }
    }

    private void halve(int place) {
        Copy half = half(place);
        engine.alias(FLOWS_SOURCE, copy(0).flows());
        engine.keep(half.flows(), query("copy_half.sql").with(Map.of("half", (long) place)));
        engine.alias(FLOWS_SOURCE, half.flows());
        engine.keep(half.hours(), query("copy_hours.sql"));
        learn(engine, half, half.flows(), half.hours());
    }

    private void learn(Workspace workspace, Copy into, Table flows, Table hours) {
        List<Table> sources = Lessons.sources();
        workspace.alias(sources.get(0), flows);
        workspace.alias(sources.get(1), hours);
        for (Rule rule : learning()) {
            Lessons.learn(workspace, rule, rules.values(rule), into.lessons(rule));
        }
    }

    private List<Rule> learning() {
        return rules.able().stream()
                .filter(rule -> rule.sql().baselineSql().isPresent())
                .toList();
    }

    /** Every honest day, in order, measured against the others; of a single day its halves. */
    public List<Measured> honest() {
        List<Supplier<Measured>> works = new ArrayList<>();
        for (int place = 0; place < count(); place++) {
            Copy.Against scope = isSingle()
                    ? new Copy.Against(half(place), half(1 - place))
                    : new Copy.Against(copy(place), others(place));
            works.add(() -> engine.inSession(session -> measure(session, scope)));
        }
        try (Lanes lanes = new Lanes(threads)) {
            return lanes.all(works);
        }
    }

    /**
     * A day with something put in.
     *
     * @param place of the day
     * @param flows what is put in
     * @param newcomers addresses that only these flows have, in the columns of an {@link AddressBook}
     */
    public record Planting(int place, List<PlantedFlow> flows, List<Object[]> newcomers) {
        /** Copies the lists. */
        public Planting {
            flows = List.copyOf(flows);
            newcomers = List.copyOf(newcomers);
        }
    }

    /** Copies of clean days with something put in, each measured as a day to be judged would be. */
    public List<Measured> measure(List<Planting> plantings) {
        List<Supplier<Measured>> works = new ArrayList<>();
        plantings.forEach(planting -> works.add(() -> engine.inSession(session -> planted(session, planting))));
        try (Lanes lanes = new Lanes(threads)) {
            return lanes.all(works);
        }
    }

    private Measured planted(Workspace session, Planting planting) {
        Copy day = copy(planting.place());
        PlantedTables.load(session, PLANTED.flows(), planting.flows(), days.get(planting.place()));
        addresses(session, planting.newcomers());
        session.alias(FLOWS_SOURCE, PLANTED.flows());
        session.keep(PLANTED.hours(), query("copy_hours.sql"));
        session.keep(TOUCHED, query("copy_touched.sql"));
        session.alias(Scope.HOURS_SOURCE, day.hours());
        session.keep(JUDGED.hours(), query("copy_merged_hours.sql"));
        session.alias(FLOWS_SOURCE, day.flows());
        session.keep(RENEWED.flows(), query("copy_touched_flows.sql"));
        learn(session, RENEWED, RENEWED.flows(), JUDGED.hours());
        for (Rule rule : learning()) {
            session.alias(Scope.LESSONS_SOURCE, RENEWED.lessons(rule));
            session.keep(PLANTED.lessons(rule), query("copy_lessons_renewed.sql"));
            session.alias(Scope.LESSONS_SOURCE, day.lessons(rule));
            session.keep(KEPT.lessons(rule), query("copy_lessons_kept.sql"));
            session.keep(
                    JUDGED.lessons(rule),
                    Query.union("lessons of a copy", List.of(KEPT.lessons(rule), PLANTED.lessons(rule))));
        }
        return measure(session, new Copy.Against(JUDGED, isSingle() ? day : others(planting.place())));
    }

    private static void addresses(Workspace session, List<Object[]> newcomers) {
        Table all = new Table("all_addresses");
        session.load(new Table("planted_addresses"), AddressBook.COLUMNS, newcomers);
        session.keep(all, query("copy_addresses.sql"));
        session.alias(ADDRESSES, all);
    }

    private Measured measure(Workspace session, Scope scope) {
        Window window = Window.open(session, scope);
        RuleQueries queries = new RuleQueries(session, window);
        return new Measured(
                window,
                rules.able().stream()
                        .map(rule -> queries.ask(rule, rules.values(rule)))
                        .toList());
    }

    /** Judges what was measured by honest days, at a budget; lists whom detection would list. */
    public static List<Suspicion> judge(Measured judged, List<Measured> honest, double perHundred) {
        Map<String, List<HonestDay>> days = new LinkedHashMap<>();
        honest.forEach(day -> day.honest().forEach((rule, one) -> days.computeIfAbsent(rule, id -> new ArrayList<>())
                .add(one)));
        FalseAlarmBudget budget = new FalseAlarmBudget(perHundred, judged.days());
        Judgement judgement = new Judge(judged.window(), budget).judge(judged.results(), days);
        return suspicions(judgement.accusations(), judgement.tests());
    }

    private static List<Suspicion> suspicions(List<Accusation> accusations, ToDoubleFunction<Side> tests) {
        Map<String, List<Accusation>> byDevice = new LinkedHashMap<>();
        accusations.stream()
                .filter(accusation -> accusation.pValue() != null)
                .forEach(accusation -> byDevice.computeIfAbsent(
                                accusation.rule().side() + " "
                                        + accusation.candidate().device(),
                                key -> new ArrayList<>())
                        .add(accusation));
        return byDevice.values().stream().map(own -> suspicion(own, tests)).toList();
    }

    private static Suspicion suspicion(List<Accusation> own, ToDoubleFunction<Side> tests) {
        Side side = own.get(0).rule().side();
        Map<String, Double> rules = new LinkedHashMap<>();
        own.forEach(accusation -> rules.put(
                accusation.rule().id(),
                FalseAlarmBudget.combine(List.of(accusation.chance()), tests.applyAsDouble(side))));
        double chance = Digits.nine(
                FalseAlarmBudget.combine(own.stream().map(Accusation::chance).toList(), tests.applyAsDouble(side)));
        return new Suspicion(own.get(0).candidate().device(), side, chance, rules);
    }

    private static Query query(String file) {
        return Query.resource(Rehearsal.class, file);
    }
}
