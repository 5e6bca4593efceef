// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import dev.tidemark.flow.TrafficClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Invented analyses, for the tests of all that writes. */
public final class SampleAnalysis {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    private SampleAnalysis() {}

    /** A small office, whose every name is the given one where it is not null. */
    public static Analysis named(String text) {
        Profile profile = profile(text);
        return new Analysis(frame(text), profile, new Analysis.Comparison(profile, changes(text)));
    }

    /** No flows at all. */
    public static Analysis empty() {
        return new Analysis(
                frame("empty.csv"),
                new Profile(
                        0,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        0,
                        List.of(),
                        classes(nothing()),
                        List.of(),
                        Map.of(),
                        Spread.NONE,
                        0,
                        List.of()),
                null);
    }

    private static Analysis.Frame frame(String text) {
        return new Analysis.Frame(
                "1.2.3",
                "DuckDB 0",
                "UTC",
                List.of(new Analysis.Input(text, "plain", 5)),
                List.of(),
                Map.of("bad-port", 1L),
                List.of("10.0.0.0/8"),
                List.of(),
                List.of(text));
    }

    private static Profile profile(String text) {
        return new Profile(
                4,
                Instant.parse("2026-03-03T08:00:00Z"),
                Instant.parse("2026-03-03T09:30:00Z"),
                1,
                List.of(new NetworkUse("10.0.0.0/24", 3, 4, 3)),
                classes(one(text)),
                List.of(service(text), new ServiceUse("2001:db8::7", null, null, 3, 1, 4, 5, 6)),
                Map.of(Role.SERVER, 1L, Role.DESK, 2L),
                new Spread(2, 0.1, 0.2, 0.25, 0.5, 2.0),
                3,
                List.of(new DeviceUse(text, List.of(Role.DESK), 4, 0, 2, 12_345, 67, 1, 89)));
    }

    private static Map<TrafficClass, ClassProfile> classes(ClassProfile outward) {
        Map<TrafficClass, ClassProfile> classes = new EnumMap<>(TrafficClass.class);
        for (TrafficClass traffic : TrafficClass.values()) {
            classes.put(traffic, traffic == TrafficClass.INTERNAL_EXTERNAL ? outward : nothing());
        }
        return classes;
    }

    private static ClassProfile nothing() {
        return new ClassProfile(Totals.NONE, Map.of(), Description.NONE, Spread.NONE, List.of(), Map.of(), List.of());
    }

    private static ClassProfile one(String text) {
        return new ClassProfile(
                new Totals(4, 2, 2, 4_640_000_123L, 200),
                Map.of(
                        FlowNumber.UP_BYTES,
                        new Description(4, 1_160_000_030.75, 2.0 / 3, 1.0, 1.25, 2.5, 3.75, 4_640_000_001.0)),
                new Description(3, 1_800.0, 0.5, 0.0, 900.0, 1_800.0, 2_700.0, 3_600.0),
                new Spread(2, 0.5, 1.0, 1.5, 2.0, 2.5),
                List.of(new HourSum(DAY, 8, 3, 4_640_000_000L, 150), new HourSum(DAY, 9, 1, 123, 50)),
                Map.of(
                        Dimension.DESTINATIONS,
                        new Top(2, List.of(entry(text, 3), entry("192.0.2.9", 1))),
                        Dimension.COUNTRIES,
                        new Top(2, List.of(entry("NA", 3), new Top.Entry(null, 1, 1, 2, 3)))),
                List.of(new Uploader(
                        text,
                        2,
                        4,
                        4_640_000_123L,
                        200,
                        List.of(new Uploader.Portion(text, 4_640_000_000L)),
                        List.of(new Uploader.Portion(text, 4_640_000_000L), new Uploader.Portion(null, 123)),
                        List.of(new Uploader.Portion("NA", 4_640_000_000L)))));
    }

    private static Top.Entry entry(String name, long flows) {
        return new Top.Entry(name, 1, flows, 1_000 * flows, 10 * flows);
    }

    private static ServiceUse service(String text) {
        return new ServiceUse(text, text, 443L, 12, 0, 34, 5_600, 7_800_000);
    }

    private static Changes changes(String text) {
        Map<TrafficClass, Changes.ClassChanges> classes = new EnumMap<>(TrafficClass.class);
        for (TrafficClass traffic : TrafficClass.values()) {
            classes.put(traffic, new Changes.ClassChanges(Map.of(), Map.of()));
        }
        classes.put(
                TrafficClass.INTERNAL_EXTERNAL,
                new Changes.ClassChanges(
                        Map.of(Dimension.OWNERS, new Top(1, List.of(entry(text, 3)))),
                        Map.of(Dimension.PORTS, new Top(1, List.of(entry("8443", 1))))));
        return new Changes(classes, List.of(service(text)), List.of());
    }
}
