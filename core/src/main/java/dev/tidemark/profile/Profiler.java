// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Lanes;
import dev.tidemark.flow.TrafficClass;
import dev.tidemark.store.Part;
import dev.tidemark.store.Span;
import dev.tidemark.store.StoredFlows;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;

/** Says what the flows of a side look like. */
public final class Profiler {
    private static final long MICROS = 1_000_000L;

    private final Engine engine;
    private final StoredFlows stored;
    private final ZoneId zone;

    /**
     * A profiler of what a store holds.
     *
     * @param engine with the store's tables
     * @param stored what the store said of them
     * @param zone where days begin
     */
    public Profiler(Engine engine, StoredFlows stored, ZoneId zone) {
        this.engine = engine;
        this.stored = stored;
        this.zone = zone;
    }

    /** Profiles a side that the store holds. */
    public Profile profile(Part part) {
        return profile(part, Depth.WHOLE);
    }

    /** The same without how single flows are spread, of which the sums by hour know nothing. */
    public Profile sketch(Part part) {
        return profile(part, Depth.SUMS);
    }

    /** The flows and bytes of each hour alone, of a side whose single flows may lie elsewhere. */
    public Profile hours(Part part) {
        Span span = Objects.requireNonNull(stored.spans().get(part));
        Map<TrafficClass, List<HourSum>> hours = new ClassReading(engine, new ProfileTables(part)).hours();
        Map<TrafficClass, ClassProfile> classes = new EnumMap<>(TrafficClass.class);
        for (TrafficClass traffic : TrafficClass.values()) {
            classes.put(traffic, ClassProfile.ofHours(hours.getOrDefault(traffic, List.of())));
        }
        return new Profile(
                span.flows(),
                span.first(),
                span.last(),
                span.days(),
                List.of(),
                classes,
                List.of(),
                Map.of(),
                Spread.NONE,
                0,
                List.of());
    }

    /** How much is read of single flows. */
    private enum Depth {
        /** All values in their order. */
        WHOLE,
        /** None: the sums by hour alone. */
        SUMS
    }

    private Profile profile(Part part, Depth depth) {
        Span span = Objects.requireNonNull(stored.spans().get(part));
        ProfileTables tables = new ProfileTables(part);
        engine.keep(tables.pairs(), tables.query("pairs.sql"));
        engine.define(tables.named(), tables.query("named.sql"));
        Spreads spreads = spreads(tables, firstMidnight(span), depth);
        try (Lanes lanes = new Lanes(2)) {
            Future<Map<TrafficClass, ClassProfile>> classes = lanes.begin(() -> classes(tables, spreads, lanes));
            List<SeenService> services = new ServiceReading(engine, tables).read();
            List<SeenDevice> devices = new DeviceReading(engine, tables, stored.book()).read(services);
            return new Profile(
                    span.flows(),
                    span.first(),
                    span.last(),
                    span.days(),
                    DeviceSums.networks(devices),
                    Lanes.result(classes),
                    services.stream().map(SeenService::use).toList(),
                    DeviceSums.roles(devices),
                    DeviceSums.dnsRatios(devices),
                    devices.size(),
                    DeviceSums.shown(devices));
        }
    }

    /** Says what differs between the two sides, both of which were profiled. */
    public Changes changes(Profile judged, Profile other) {
        ProfileTables here = new ProfileTables(Part.JUDGED);
        ProfileTables there = new ProfileTables(Part.CLEAN);
        TopReading tops = new TopReading(engine);
        Map<TrafficClass, Map<Dimension, Top>> added = tops.missing(here, there);
        Map<TrafficClass, Map<Dimension, Top>> gone = tops.missing(there, here);
        Map<TrafficClass, Changes.ClassChanges> classes = new EnumMap<>(TrafficClass.class);
        for (TrafficClass traffic : TrafficClass.values()) {
            classes.put(
                    traffic,
                    new Changes.ClassChanges(
                            added.getOrDefault(traffic, Map.of()), gone.getOrDefault(traffic, Map.of())));
        }
        return new Changes(
                classes,
                ServiceReading.missing(judged.services(), other.services()),
                ServiceReading.missing(other.services(), judged.services()));
    }

    /** In microseconds, so that times of a day read as such and their squares stay small. */
    private long firstMidnight(Span span) {
        return span.first().atZone(zone).toLocalDate().atStartOfDay(zone).toEpochSecond() * MICROS;
    }

    /**
     * How single flows are spread.
     *
     * @param columns each measure
     * @param gaps seconds between flows
     */
    private record Spreads(
            Map<TrafficClass, Map<FlowNumber, Description>> columns, Map<TrafficClass, Description> gaps) {}

    private Spreads spreads(ProfileTables tables, long origin, Depth depth) {
        return switch (depth) {
            case SUMS -> new Spreads(Map.of(), Map.of());
            case WHOLE -> {
                engine.keep(tables.flows(), tables.query("flows.sql").with(Map.of("origin", origin)));
                DescribeReading describe = new DescribeReading(engine, tables);
                Spreads spreads = new Spreads(describe.columns(), describe.gaps());
                engine.drop(tables.flows());
                yield spreads;
            }
        };
    }

    private Map<TrafficClass, ClassProfile> classes(ProfileTables tables, Spreads spreads, Lanes lanes) {
        Future<Map<TrafficClass, Map<Dimension, Top>>> beside = lanes.begin(() -> new TopReading(engine).tops(tables));
        ClassReading sums = new ClassReading(engine, tables);
        Map<TrafficClass, Totals> totals = sums.totals();
        Map<TrafficClass, Spread> ratios = sums.ratios();
        Map<TrafficClass, List<HourSum>> hours = sums.hours();
        Map<TrafficClass, List<Uploader>> uploaders = new UploadReading(engine, tables).read();
        Map<TrafficClass, Map<Dimension, Top>> tops = Lanes.result(beside);
        Map<TrafficClass, ClassProfile> classes = new EnumMap<>(TrafficClass.class);
        for (TrafficClass traffic : TrafficClass.values()) {
            classes.put(
                    traffic,
                    new ClassProfile(
                            totals.getOrDefault(traffic, Totals.NONE),
                            spreads.columns().getOrDefault(traffic, Map.of()),
                            spreads.gaps().getOrDefault(traffic, Description.NONE),
                            ratios.getOrDefault(traffic, Spread.NONE),
                            hours.getOrDefault(traffic, List.of()),
                            tops.getOrDefault(traffic, Map.of()),
                            uploaders.getOrDefault(traffic, List.of())));
        }
        return classes;
    }
}
