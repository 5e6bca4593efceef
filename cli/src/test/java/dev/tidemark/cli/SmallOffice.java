// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.world.FlowSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Days of a few devices of both kinds of addresses and the clients of one public server, as files. */
final class SmallOffice {
    static final String SERVER = "203.0.113.10";
    static final String OURS = "10.0.0.0/8,2001:db8:1::/48";
    private static final int FEW = 24;
    private static final int CLIENTS = 16;
    private static final String HEADER = "timestamp,src_ip,dst_ip,proto,port,up_bytes,down_bytes\n";

    private final Path folder;
    private final int devices;

    SmallOffice(Path folder) {
        this(folder, FEW);
    }

    SmallOffice(Path folder, int devices) {
        this.folder = folder;
        this.devices = devices;
    }

    /** Learns days with the networks of this office. */
    static Outcome learn(Path baseline, Path... days) {
        return Outcome.of(Stream.concat(
                        Stream.concat(Stream.of("learn"), Stream.of(days)),
                        Stream.of("--baseline", baseline, "--internal", OURS, "--public", SERVER))
                .toArray());
    }

    /** An ordinary day. */
    Path day(String date) throws IOException {
        return write(date + ".csv", rows(date));
    }

    /** A day on which a device sends gigabytes to a stranger, and a client comes by the clock. */
    Path wickedDay(String date) throws IOException {
        List<String> rows = rows(date);
        for (int i = 0; i < 40; i++) {
            rows.add(row(date, 30_000 + i * 90, "2001:db8:1::7,198.51.100.77,tcp,443,150000000,900"));
        }
        for (int i = 0; i < 160; i++) {
            rows.add(row(date, 12_000 + i * 60, "198.51.100.200," + SERVER + ",tcp,443,500,700"));
        }
        return write("wicked-" + date + ".csv", rows);
    }

    /** A few flows of one hour. */
    Path fringe(String date, int hour) throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            rows.add(row(date, hour * 3_600 + i * 7, "10.0.0.1,192.0.2.1,tcp,443," + (700 + i) + ",900"));
        }
        return write("fringe-" + date + ".csv", rows);
    }

    /** The flows of a made-up world. */
    Path write(String name, Consumer<FlowSink> world) throws IOException {
        List<String> rows = new ArrayList<>();
        world.accept(flow -> rows.add(String.join(
                ",",
                String.valueOf(flow.startMicros()),
                flow.src(),
                flow.dst(),
                flow.proto(),
                String.valueOf(flow.port()),
                String.valueOf(flow.upBytes()),
                flow.downBytes() + "\n")));
        return write(name, rows);
    }

    private Path write(String name, List<String> rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + String.join("", rows));
    }

    private List<String> rows(String date) {
        Random random = new Random(date.hashCode());
        List<String> rows = new ArrayList<>();
        for (int device = 1; device <= devices; device++) {
            String address = device % 4 == 3 ? "2001:db8:1::" + device : "10.0.0." + device;
            for (int i = 0; i < 40; i++) {
                String to = random.nextInt(3) == 0 ? "10.0.0.250" : "192.0.2." + (1 + random.nextInt(60));
                rows.add(row(
                        date,
                        second(random),
                        address + "," + to + ",tcp,443," + (400 + random.nextInt(9_000)) + ",1000"));
            }
            rows.add(row(date, second(random), address + ",10.0.0.255,udp,137,80,0"));
        }
        for (int client = 1; client <= CLIENTS; client++) {
            for (int i = 0; i < 30; i++) {
                rows.add(row(date, second(random), "198.51.100." + client + "," + SERVER + ",tcp,443,500,700"));
            }
        }
        return rows;
    }

    private static int second(Random random) {
        return 28_800 + random.nextInt(36_000);
    }

    private static String row(String date, int second, String rest) {
        long time = Instant.parse(date + "T00:00:00Z").getEpochSecond() + second;
        return time + "," + rest + "\n";
    }
}
