// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real tools make of made-up packets is read with the tools' own totals. Skipped where a tool is not installed. */
final class RealToolsTest {
    private static final int FIRST_PAUSE = 5_000;
    private static final int LATER_PAUSE = 500;
    private static final long TURN = (1L << 32) * 1_000;
    /** When the first packet passed. */
    private static final long BEGAN = 1_772_614_800_000_000L;

    private static final String SUMS = "SELECT count(*) AS flows, CAST(sum(up_bytes + down_bytes) AS BIGINT) AS bytes,"
            + " CAST(sum(coalesce(up_packets, 0) + coalesce(down_packets, 0)) AS BIGINT) AS packets,"
            + " min(ts) AS first FROM judged_raw";

    private final MadeUpTraffic traffic = MadeUpTraffic.make();

    @TempDir
    Path folder;

    private SourceKit kit;

    @BeforeEach
    void openKit() throws Exception {
        kit = new SourceKit(folder);
        kit.write("traffic.pcap", traffic.capture());
    }

    @AfterEach
    void closeKit() {
        kit.close();
    }

    @Test
    void readsEachVersionThatSoftflowdExports() throws Exception {
        needs("softflowd");

        for (String version : List.of("9", "10")) {
            kit.read(kit.write("export-" + version, join(export("-v", version))));
            assertSums(MadeUpTraffic.CONVERSATIONS, traffic.bytes(), traffic.packets());
        }
    }

    @Test
    void readsTheFirstVersionWhichKnowsNoIpv6() throws Exception {
        needs("softflowd");

        kit.read(kit.write("export-5", join(export("-v", "5"))));

        assertSums(MadeUpTraffic.CONVERSATIONS * 2 / 3, traffic.bytesOfV4(), traffic.packetsOfV4());
    }

    @Test
    void readsTimesAsSoftflowdWritesThem() throws Exception {
        needs("softflowd");

        for (String unit : List.of("sec", "milli", "micro", "nano")) {
            kit.read(kit.write("export-" + unit, join(export("-v", "10", "-A", unit))));

            assertThat(sums().integer("first")).as(unit).isCloseTo(BEGAN, within(1_000L));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "9", "10"})
    void agreesWithNfdumpOnWhatNfcapdCollects(String version) throws Exception {
        needs("softflowd", "nfcapd", "nfdump");
        List<byte[]> datagrams = export("-v", version);

        Path collected = collect(datagrams);
        SourceFlows flows = kit.read(collected.toString());
        Rows.Row sums = sums();

        Map<String, String> totals = totals(run("nfdump", "-r", collected.toString(), "-I"));
        assertThat(flows.notes()).anyMatch(note -> note.startsWith(totals.get("Flows") + " records of one direction"));
        assertThat(sums.integer("bytes")).isEqualTo(Long.parseLong(totals.get("Bytes")));
        assertThat(sums.integer("packets")).isEqualTo(Long.parseLong(totals.get("Packets")));
        assertThat(sums.integer("first") / 1_000_000).isEqualTo(Long.parseLong(totals.get("First")));
        kit.read(kit.write("export", join(datagrams)));
        assertThat(sums().integer("flows")).isEqualTo(sums.integer("flows"));
        assertThat(sums().integer("bytes")).isEqualTo(sums.integer("bytes"));
        assertThat(sums().integer("packets")).isEqualTo(sums.integer("packets"));
        // The packets are older than the 49 days that the exporter's count holds: which turn of it they are of is not
        // told.
        // The first conversation of IPv4 begins a little later; NetFlow's own clock counts whole seconds.
        long began = BEGAN + (version.equals("5") ? 700_000 : 0);
        long fault = version.equals("10") ? 2_000 : 1_000_000;
        assertThat(Math.floorMod(sums().integer("first") - began + fault, TURN)).isBetween(0L, 2 * fault);
    }

    @Test
    void readsWhatArgusMakesOfThePackets() throws Exception {
        needs("argus", "ra");
        Path records = folder.resolve("traffic.argus");

        run("argus", "-r", kit.input().resolve("traffic.pcap").toString(), "-w", records.toString());
        String columns = "stime dur proto saddr sport daddr dport state sbytes dbytes spkts dpkts";
        List<String> command = new ArrayList<>(List.of("ra", "-r", records.toString(), "-u", "-n", "-c", ",", "-s"));
        command.addAll(Arrays.asList(columns.split(" ")));
        kit.read(kit.write("ra.csv", String.join("\n", run(command.toArray(String[]::new))) + "\n"));

        // Argus counts the headers of the network below IP too.
        assertSums(MadeUpTraffic.CONVERSATIONS, traffic.bytes() + 14 * traffic.packets(), traffic.packets());
    }

    private void assertSums(long flows, long bytes, long packets) {
        Rows.Row sums = sums();
        assertThat(sums.integer("flows")).isEqualTo(flows);
        assertThat(sums.integer("bytes")).isEqualTo(bytes);
        assertThat(sums.integer("packets")).isEqualTo(packets);
    }

    private Rows.Row sums() {
        return kit.engine().rows(Query.of("sums", SUMS)).only();
    }

    private List<byte[]> export(String... options) throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setReceiveBufferSize(1 << 22);
            List<String> command = new ArrayList<>(List.of("softflowd", "-d", "-D", "-r"));
            command.add(kit.input().resolve("traffic.pcap").toString());
            command.addAll(List.of("-n", "127.0.0.1:" + socket.getLocalPort()));
            command.addAll(Arrays.asList(options));
            run(command.toArray(String[]::new));
            return received(socket);
        }
    }

    private static List<byte[]> received(DatagramSocket socket) throws IOException {
        List<byte[]> datagrams = new ArrayList<>();
        DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
        try {
            while (true) {
                socket.setSoTimeout(datagrams.isEmpty() ? FIRST_PAUSE : LATER_PAUSE);
                socket.receive(packet);
                datagrams.add(Arrays.copyOf(packet.getData(), packet.getLength()));
            }
        } catch (SocketTimeoutException e) {
            return datagrams;
        }
    }

    private Path collect(List<byte[]> datagrams) throws Exception {
        Path flows = Files.createDirectories(kit.input().resolve("nfcapd"));
        int port;
        try (DatagramSocket free = new DatagramSocket(0)) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        "nfcapd", "-b", "127.0.0.1", "-p", Integer.toString(port), "-w", flows.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nfcapd.out").toFile())
                .start();
        try (DatagramSocket socket = new DatagramSocket()) {
            waitFor(folder.resolve("nfcapd.out"));
            for (byte[] datagram : datagrams) {
                socket.send(new DatagramPacket(datagram, datagram.length, InetAddress.getLoopbackAddress(), port));
            }
            Thread.sleep(1_000);
        } finally {
            process.destroy();
            process.waitFor();
        }
        try (Stream<Path> files = Files.list(flows)) {
            return files.findFirst().orElseThrow();
        }
    }

    /** It says a word once it listens. */
    private static void waitFor(Path said) throws Exception {
        for (int turn = 0; turn < 50 && Files.size(said) == 0; turn++) {
            Thread.sleep(100);
        }
        Thread.sleep(500);
    }

    private List<String> run(String... command) throws Exception {
        Path out = Files.createTempFile(folder, "run-", ".out");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD).environment().put("TZ", "UTC");
        Process process = builder.start();
        boolean isOver = process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(isOver).as(String.join(" ", command)).isTrue();
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }

    private static Map<String, String> totals(List<String> lines) {
        Map<String, String> totals = new java.util.HashMap<>();
        lines.stream()
                .map(line -> line.split(": "))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> totals.put(parts[0], parts[1].strip()));
        return totals;
    }

    private static byte[] join(List<byte[]> datagrams) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        datagrams.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static void needs(String... programs) {
        for (String program : programs) {
            boolean isThere =
                    Stream.of("/usr/bin", "/usr/sbin").anyMatch(place -> Files.isExecutable(Path.of(place, program)));
            Assumptions.assumeTrue(isThere, program + " is not installed");
        }
    }
}
