// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineSettings;
import dev.tidemark.engine.Engines;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Scan;
import dev.tidemark.engine.Table;
import dev.tidemark.pipeline.Listeners;
import dev.tidemark.pipeline.Pipeline;
import dev.tidemark.settings.ComputeSettings;
import dev.tidemark.world.FlowSink;
import dev.tidemark.world.Level;
import dev.tidemark.world.World;
import dev.tidemark.world.WorldFlow;
import dev.tidemark.world.WorldSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Files of made-up flows in any size: an office of the demo's kind, and as many copies of it as it takes, each with
 * networks of its own, so that devices, pairs and hours grow in proportion as they would in a larger company.
 */
final class OfficeFlows {
    private static final long SEED = 1;
    /** What a device makes in a day, about. */
    private static final long FLOWS_OF_DEVICE = 2_150;
    /** A larger one takes more of Java's memory to make up than is good. */
    private static final int LARGEST_OFFICE = 400;
    /** Private networks 10.x that copies can be moved to. */
    private static final int MOST_COPIES = 200;

    private final ComputeSettings compute;
    private final Path folder;

    OfficeFlows(ComputeSettings compute, Path folder) {
        this.compute = compute;
        this.folder = folder;
    }

    /** The two sides of a run. */
    record Sides(Path clean, Path judged) {}

    /** Makes the files of a size, unless they are there. */
    Sides make(long flows) {
        long ofSide = flows / 2;
        long devices = Math.max(WorldSpec.FEWEST_DEVICES, ofSide / FLOWS_OF_DEVICE);
        long copies = Math.min(MOST_COPIES, Math.max(1, (devices + LARGEST_OFFICE - 1) / LARGEST_OFFICE));
        Sides sides = new Sides(
                folder.resolve("clean-" + flows + ".parquet"), folder.resolve("judged-" + flows + ".parquet"));
        if (Files.exists(sides.clean()) && Files.exists(sides.judged())) {
            return sides;
        }
        World world = World.of(WorldSpec.of(SEED, Level.PLAIN)
                .withDevices((int) (devices / copies))
                .withDays(1, 1));
        make(world::clean, copies, sides.clean());
        make(world::judged, copies, sides.judged());
        return sides;
    }

    private void make(Consumer<FlowSink> flows, long copies, Path target) {
        Path office = folder.resolve("office.parquet");
        try (Pipeline pipeline = Pipeline.open(compute, folder, List.of(folder), silent())) {
            pipeline.writeFlows("making up flows", rows -> flows.accept(flow -> rows.accept(row(flow))), office);
        }
        copy(office, copies, target);
    }

    private void copy(Path office, long copies, Path target) {
        try (Engine engine = Engines.find(compute.engine())) {
            engine.open(new EngineSettings(
                    compute.threads(), compute.memoryBytes(), folder, List.of(folder), List.of(folder)));
            engine.scan(new Table("office"), new Scan.Parquet(List.of(office)));
            engine.export(Query.resource(OfficeFlows.class, "copies.sql").with(Map.of("copies", copies)), target);
        }
    }

    static Listeners silent() {
        return new Listeners(step -> {}, warning -> {}, null);
    }

    static Object[] row(WorldFlow flow) {
        return new Object[] {
            flow.startMicros(), flow.src(), flow.dst(), flow.proto(), flow.port(), flow.upBytes(), flow.downBytes()
        };
    }
}
