// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes a made-up office as CSV for trials by hand: arguments are a folder, a seed, a level and a number of devices. */
final class WorldDump {
    private WorldDump() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        WorldSpec spec =
                WorldSpec.of(Long.parseLong(args[1]), Level.valueOf(args[2])).withDevices(Integer.parseInt(args[3]));
        World world = World.of(args.length > 4 ? spec.withFamilies(AttackFamily.all()) : spec);
        try (BufferedWriter clean = Files.newBufferedWriter(folder.resolve("clean.csv"));
                BufferedWriter judged = Files.newBufferedWriter(folder.resolve("judged.csv"))) {
            write(clean, null);
            write(judged, null);
            world.clean(flow -> write(clean, flow));
            world.judged(flow -> write(judged, flow));
        }
        Files.writeString(folder.resolve("labels.json"), world.labels().toJson());
    }

    private static void write(BufferedWriter out, @Nullable WorldFlow flow) {
        try {
            if (flow == null) {
                out.write("timestamp,src_ip,dst_ip,proto,port,up_bytes,down_bytes,src_port,duration,up_packets,"
                        + "down_packets,state\n");
                return;
            }
            out.write(flow.startMicros() + "," + flow.src() + "," + flow.dst() + "," + flow.proto() + "," + flow.port()
                    + "," + flow.upBytes() + "," + flow.downBytes() + "," + flow.srcPort() + ","
                    + flow.durationMicros() / 1e6 + "," + flow.upPackets() + "," + flow.downPackets() + ","
                    + flow.state() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
