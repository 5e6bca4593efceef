// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import dev.tidemark.pipeline.Pipeline;
import dev.tidemark.rule.CaseBackground;
import dev.tidemark.world.Level;
import dev.tidemark.world.World;
import dev.tidemark.world.WorldFlow;
import dev.tidemark.world.WorldSpec;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes the fleets that cases stand in, each once, as Parquet files in the work folder. */
final class BackgroundFlows {
    private static final String STEP = "making up flows";
    private static final long MICROS = 1_000_000;
    private static final long SEED = 1;
    /** So many clean days, Tuesday to Tuesday, give three ordinary ones in a row without any planned change. */
    private static final int DAYS = 8;

    private final Pipeline pipeline;
    private final Path work;
    private final Map<CaseBackground, Fleet> made = new EnumMap<>(CaseBackground.class);

    BackgroundFlows(Pipeline pipeline, Path work) {
        this.pipeline = pipeline;
        this.work = work;
    }

    /**
     * A fleet's flows.
     *
     * @param clean of its clean days
     * @param day of its judged day
     * @param places a line of places.csv for each outside address
     */
    record Fleet(Path clean, Path day, List<String> places) {
        Fleet {
            places = List.copyOf(places);
        }
    }

    Fleet of(CaseBackground background) {
        return made.computeIfAbsent(background, this::make);
    }

    private Fleet make(CaseBackground background) {
        World world = World.of(spec(background));
        List<Object[]> clean = new ArrayList<>();
        List<Object[]> judged = new ArrayList<>();
        Set<String> addresses = new TreeSet<>();
        long begin = micros(background.cleanDays().get(0));
        long middle = micros(background.judgedDay());
        long end = micros(background.judgedDay().plusDays(1));
        world.clean(flow -> {
            if (flow.startMicros() >= begin && flow.startMicros() < end) {
                (flow.startMicros() < middle ? clean : judged).add(row(flow));
                addresses.add(flow.src());
                addresses.add(flow.dst());
            }
        });
        Path cleanFile = work.resolve(background.id() + "-clean.parquet");
        Path dayFile = work.resolve(background.id() + "-day.parquet");
        pipeline.writeFlows(STEP, clean::forEach, cleanFile);
        pipeline.writeFlows(STEP, judged::forEach, dayFile);
        return new Fleet(cleanFile, dayFile, places(world, addresses));
    }

    private static List<String> places(World world, Set<String> addresses) {
        return addresses.stream()
                .flatMap(address ->
                        world
                                .placeOf(address)
                                .map(place -> address + "," + place.country() + "," + place.owner())
                                .stream())
                .toList();
    }

    /** The office behind a background. */
    static WorldSpec spec(CaseBackground background) {
        return switch (background) {
            case OFFICE ->
                new WorldSpec(
                        SEED, WorldSpec.FEWEST_DEVICES, 4 * WorldSpec.FEWEST_DEVICES, DAYS, 0, Level.PLAIN, Set.of());
        };
    }

    private static Object[] row(WorldFlow flow) {
        return new Object[] {
            flow.startMicros(), flow.src(), flow.dst(), flow.proto(), flow.port(), flow.upBytes(), flow.downBytes()
        };
    }

    private static long micros(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond() * MICROS;
    }
}
