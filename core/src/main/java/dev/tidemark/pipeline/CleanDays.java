// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.baseline.Learning;
import dev.tidemark.detect.Measured;
import dev.tidemark.detect.PlantedFlow;
import dev.tidemark.detect.Rehearsal;
import dev.tidemark.detect.Suspicion;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.flow.IpAddress;
import dev.tidemark.place.Place;
import dev.tidemark.place.Places;
import dev.tidemark.rule.RuleSet;
import dev.tidemark.source.InputFile;
import dev.tidemark.store.EarlierFlows;
import dev.tidemark.store.Part;
import dev.tidemark.store.Span;
import dev.tidemark.store.StoredFlows;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Clean days in an engine, to be judged by each other and with attacks put in; every file is read once. */
public final class CleanDays {
    private final Engine engine;
    private final StoredFlows stored;
    private final Places places;
    private final Rehearsal rehearsal;
    private final List<Measured> honest;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private CleanDays(Engine engine, Reading.Read read, Rehearsal rehearsal) {
        this.engine = engine;
        this.stored = read.stored();
        this.places = read.places();
        this.rehearsal = rehearsal;
        this.honest = rehearsal.honest();
        for (int id = 1; id <= stored.book().size(); id++) {
            numbers.put(stored.book().find(id).address().toString(), id);
        }
        notes.addAll(read.notes(stored.notes()));
        notes.addAll(places.notes());
    }

    static CleanDays read(Engine engine, Job job, List<InputFile> clean, Listeners listeners, int threads) {
        RuleSet loaded = JobRules.load(job).rules();
        Reading.Read read = new Reading(job, listeners.steps())
                .read(engine, Map.of(Part.CLEAN, clean), Ours.of(job), EarlierFlows.NONE);
        RuleSet rules = Learning.learn(engine, listeners.steps(), Set.of(Part.CLEAN), loaded);
        listeners.steps().accept("clean days");
        CleanDays days = new CleanDays(engine, read, new Rehearsal(engine, threads, rules));
        rules.failures().forEach((rule, why) -> days.notes.add("Rule " + rule + " " + why + "."));
        return days;
    }

    /** The days, in order. */
    public List<LocalDate> dates() {
        return rehearsal.days().stream().map(LocalDate::ofEpochDay).toList();
    }

    /** The honest days measured against each other: the days, or the halves of the only one. */
    public List<Measured> honest() {
        return honest;
    }

    /** What was inferred or left out, a sentence each. */
    public List<String> notes() {
        return notes;
    }

    /** Whom detection lists on one honest day, judged by the others. */
    public List<Suspicion> judgeHonest(int place, double perHundred) {
        List<Measured> others = new ArrayList<>(honest);
        Measured judged = others.remove(place);
        return Rehearsal.judge(judged, others, perHundred);
    }

    /** The address of a number. */
    public String address(int id) {
        return stored.book().find(id).address().toString();
    }

    /** Who is there. */
    public Fleet fleet() {
        List<Fleet.Member> members = new ArrayList<>();
        for (Rows.Row row : engine.rows(query("clean_members.sql"))) {
            Long dns = (Long) row.value("dns_flows");
            members.add(new Fleet.Member(
                    address((int) row.integer("id")),
                    Boolean.TRUE.equals(row.value("ours")),
                    rehearsal.days().indexOf(row.integer("day")),
                    row.integer("flows"),
                    dns == null ? 0 : dns,
                    row.integer("first_ts"),
                    row.integer("last_ts")));
        }
        List<Fleet.Service> services = new ArrayList<>();
        for (Rows.Row row : engine.rows(query("clean_services.sql"))) {
            services.add(new Fleet.Service(
                    address((int) row.integer("id")),
                    Boolean.TRUE.equals(row.value("ours")),
                    Boolean.TRUE.equals(row.value("from_us")),
                    row.text("proto"),
                    (int) row.integer("port"),
                    row.integer("openers")));
        }
        return new Fleet(members, services);
    }

    private static Query query(String file) {
        return Query.resource(CleanDays.class, file).over("hours_of_part", Part.CLEAN.hours());
    }

    /** True where clean days have an address. */
    public boolean has(String address) {
        return numbers.containsKey(address);
    }

    /**
     * Flows put into a copy of a day.
     *
     * @param place of the day
     * @param flows which may have addresses that the days have not
     */
    public record Attempt(int place, List<MadeUpFlow> flows) {
        /** Copies the list. */
        public Attempt {
            flows = List.copyOf(flows);
        }
    }

    /** Judges copies of days; of each, the chance of every device or client that detection would list, by address. */
    public List<Map<String, Suspicion>> judge(List<Attempt> attempts, double perHundred) {
        List<Numbering> numberings =
                attempts.stream().map(attempt -> new Numbering(attempt.flows())).toList();
        List<Rehearsal.Planting> plantings = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            plantings.add(numberings.get(i).planting(attempts.get(i)));
        }
        List<Measured> measured = rehearsal.measure(plantings);
        List<Map<String, Suspicion>> judged = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            Map<String, Suspicion> byAddress = new LinkedHashMap<>();
            Numbering numbering = numberings.get(i);
            Rehearsal.judge(measured.get(i), honest, perHundred)
                    .forEach(one -> byAddress.put(numbering.address(one.device()), one));
            judged.add(byAddress);
        }
        return judged;
    }

    /** Numbers the addresses of flows, new ones after all others. */
    private final class Numbering {
        private final List<String> fresh = new ArrayList<>();
        private final Map<String, Integer> all = new LinkedHashMap<>();
        private final List<Object[]> newcomers = new ArrayList<>();

        Numbering(List<MadeUpFlow> flows) {
            flows.forEach(flow -> {
                number(flow.src());
                number(flow.dst());
            });
        }

        private void number(String text) {
            if (!all.containsKey(text)) {
                Integer known = numbers.get(text);
                all.put(text, known == null ? newcomer(text) : known);
            }
        }

        private int newcomer(String text) {
            fresh.add(text);
            int id = numbers.size() + fresh.size();
            IpAddress address = IpAddress.parse(text).orElseThrow();
            boolean isOurs = stored.networks().kindOf(address).isOurs();
            Place place = isOurs ? Place.UNKNOWN : places.find(address);
            newcomers.add(new Object[] {id, text, isOurs, false, place.country(), place.ownerLabel()});
            return id;
        }

        String address(int id) {
            return id <= numbers.size() ? CleanDays.this.address(id) : fresh.get(id - numbers.size() - 1);
        }

        Rehearsal.Planting planting(Attempt attempt) {
            ZoneId zone = stored.zone();
            return new Rehearsal.Planting(
                    attempt.place(),
                    attempt.flows().stream().map(flow -> planted(flow, zone)).toList(),
                    newcomers);
        }

        private PlantedFlow planted(MadeUpFlow flow, ZoneId zone) {
            return new PlantedFlow(
                    flow.micros(),
                    id(flow.src()),
                    id(flow.dst()),
                    flow.proto(),
                    flow.port(),
                    flow.upBytes(),
                    flow.downBytes(),
                    isOurs(flow.src()),
                    isOurs(flow.dst()),
                    Span.moment(flow.micros()).atZone(zone).getHour());
        }

        private int id(String text) {
            return all.getOrDefault(text, 0);
        }

        private boolean isOurs(String text) {
            return stored.networks().kindOf(IpAddress.parse(text).orElseThrow()).isOurs();
        }
    }
}
