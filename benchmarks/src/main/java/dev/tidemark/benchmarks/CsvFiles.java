// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.benchmarks;

import dev.tidemark.world.FlowSink;
import dev.tidemark.world.Level;
import dev.tidemark.world.World;
import dev.tidemark.world.WorldFlow;
import dev.tidemark.world.WorldSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Writes one made-up office as text, a clean day and a judged one, for programs that read nothing else: {@code CsvFiles FOLDER}. */
public final class CsvFiles {
    private static final long SEED = 1;
    private static final int DEVICES = 400;

    private CsvFiles() {}

    /** Writes clean.csv and judged.csv. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        World world =
                World.of(WorldSpec.of(SEED, Level.PLAIN).withDevices(DEVICES).withDays(1, 1));
        write(world::clean, folder.resolve("clean.csv"));
        write(world::judged, folder.resolve("judged.csv"));
    }

    private static void write(Consumer<FlowSink> flows, Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.print("timestamp,src_ip,dst_ip,proto,port,up_bytes,down_bytes\n");
            flows.accept(flow -> out.print(line(flow)));
        }
    }

    private static String line(WorldFlow flow) {
        return flow.startMicros() + "," + flow.src() + "," + flow.dst() + "," + flow.proto() + "," + flow.port() + ","
                + flow.upBytes() + "," + flow.downBytes() + "\n";
    }
}
