// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Column.Type;
import dev.tidemark.engine.Engine;
import dev.tidemark.flow.IpAddress;
import dev.tidemark.place.Networks;
import dev.tidemark.place.Place;
import dev.tidemark.place.Places;
import dev.tidemark.store.FlowStore;
import dev.tidemark.store.FlowStore.Naming;
import dev.tidemark.store.Part;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small made-up worlds of flows, and how they come into an engine. */
final class SampleFlows {
    static final long MIDNIGHT = 1_767_225_600_000_000L;
    private static final int DEVICES = 12;
    private static final int OUTSIDERS = 25;
    private static final List<Column> RAW = List.of(
            new Column("file_number", Type.INTEGER),
            new Column("ts", Type.BIGINT),
            new Column("src", Type.STRING),
            new Column("dst", Type.STRING),
            new Column("proto", Type.STRING),
            new Column("port", Type.INTEGER),
            new Column("src_port", Type.INTEGER),
            new Column("up_bytes", Type.BIGINT),
            new Column("down_bytes", Type.BIGINT),
            new Column("duration_us", Type.BIGINT),
            new Column("up_packets", Type.BIGINT),
            new Column("down_packets", Type.BIGINT),
            new Column("state", Type.STRING));

    private SampleFlows() {}

    /** A flow as it is made up. */
    record Flow(
            long micros,
            String src,
            String dst,
            String proto,
            @Nullable Integer port,
            long up,
            long down) {
        String way() {
            return side(src) + "-" + side(dst);
        }

        private static String side(String address) {
            return address.startsWith("10.") || address.startsWith("fd00:") ? "internal" : "external";
        }
    }

    /** Devices that fetch from servers inside and outside, outsiders that visit one of them, and two strangers. */
    static List<Flow> office(long seed, int count) {
        Random random = new Random(seed);
        List<Flow> flows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            long micros = MIDNIGHT + random.nextInt(86_400) * 1_000_000L + random.nextInt(4) * 250_000L;
            flows.add(flow(micros, random));
        }
        return flows;
    }

    private static Flow flow(long micros, Random random) {
        String device = "10.0.0." + (10 + random.nextInt(DEVICES));
        String outsider = "198.51.100." + random.nextInt(OUTSIDERS);
        long up = 1L + random.nextInt(5_000);
        long down = random.nextInt(7) == 0 ? 3_000_000_000L + random.nextInt(99) : 1L + random.nextInt(9_000);
        return switch (random.nextInt(6)) {
            case 0 -> new Flow(micros, device, "10.0.0.2", "udp", 53, up, down);
            case 1 -> new Flow(micros, "fd00::" + (1 + random.nextInt(9)), "fd00::99", "tcp", 443, up, down);
            case 2, 3 -> new Flow(micros, device, outsider, "tcp", random.nextBoolean() ? 443 : 80, up, down);
            case 4 -> new Flow(micros, outsider, "10.0.0.3", "tcp", 443, up, down);
            default -> new Flow(micros, "2001:db8::1", "2001:db8::2", "icmp", null, up, 0);
        };
    }

    /** Where an address of the made-up outside stands: 13 countries, 25 owners, and some of which nothing is known. */
    static Place place(String address) {
        if (!address.startsWith("198.51.100.")) {
            return Place.UNKNOWN;
        }
        int number = Integer.parseInt(address.substring("198.51.100.".length()));
        String country = "X" + (char) ('A' + number / 2);
        return number % 8 == 7 ? Place.UNKNOWN : new Place(country, 64_500L + number, "Example " + number);
    }

    private static Map<IpAddress, Place> places() {
        Map<IpAddress, Place> places = new HashMap<>();
        for (int number = 0; number < OUTSIDERS; number++) {
            String address = "198.51.100." + number;
            places.put(IpAddress.parse(address).orElseThrow(), place(address));
        }
        return places;
    }

    /** Stores both sides; an empty one is left out. */
    static Profiler profiler(Engine engine, List<Flow> judged, List<Flow> clean) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        load(engine, parts, Part.JUDGED, judged);
        if (!clean.isEmpty()) {
            load(engine, parts, Part.CLEAN, clean);
        }
        FlowStore store = new FlowStore(engine, ZoneId.of("UTC"), Places.none().with(places()));
        Networks ours = Networks.parse(List.of("10.0.0.0/8", "fd00::/8"), List.of());
        return new Profiler(engine, store.load(parts, ours, Naming.NAMED), ZoneId.of("UTC"));
    }

    private static void load(Engine engine, Set<Part> parts, Part part, List<Flow> flows) {
        engine.load(part.raw(), RAW, flows.stream().map(SampleFlows::row).toList());
        parts.add(part);
    }

    private static @Nullable Object[] row(Flow flow) {
        return new @Nullable Object[] {
            0,
            flow.micros(),
            flow.src(),
            flow.dst(),
            flow.proto(),
            flow.port(),
            null,
            flow.up(),
            flow.down(),
            null,
            null,
            null,
            null
        };
    }
}
