// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.finding.Run;
import dev.tidemark.finding.SampleRun;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real rsyslog takes the findings. Skipped where it is not installed. */
final class RsyslogTest {
    private static final Path PROGRAM = Path.of("/usr/sbin/rsyslogd");
    private static final Patience PATIENT = new Patience(8, Duration.ofMillis(300), Duration.ofSeconds(10));

    @TempDir
    Path folder;

    private Process process;

    @BeforeEach
    void needsRsyslog() {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "rsyslogd is not installed (Debian: rsyslog)");
    }

    @AfterEach
    void stop() throws Exception {
        if (process != null) {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void takesFindingsOverTcp() throws Exception {
        int port = freePort();
        start("""
                module(load="imtcp")
                input(type="imtcp" port="%d" address="127.0.0.1")
                """.formatted(port));

        senders().named("syslog+tcp://127.0.0.1:" + port).send(SampleRun.rich());

        assertTaken(SampleRun.rich());
    }

    @Test
    void takesFindingsOverTls() throws Exception {
        Assumptions.assumeTrue(hasGnuTls(), "rsyslog's driver gtls is not installed (Debian: rsyslog-gnutls)");
        Certificates certificates = Certificates.make(folder, "localhost");
        int port = freePort();
        start("""
                global(
                    defaultNetstreamDriver="gtls"
                    defaultNetstreamDriverCAFile="%1$s"
                    defaultNetstreamDriverCertFile="%1$s"
                    defaultNetstreamDriverKeyFile="%2$s")
                module(load="imtcp" streamDriver.name="gtls" streamDriver.mode="1" streamDriver.authMode="anon")
                input(type="imtcp" port="%3$d" address="127.0.0.1")
                """.formatted(certificates.certificate(), certificates.key(), port));
        Run large = SampleRun.large(SyslogStream.BATCH + 100);

        String said = senders()
                .named("syslog+tls://localhost:" + port + "?ca=" + certificates.certificate())
                .send(large);

        assertThat(said)
                .startsWith(SyslogStream.BATCH + 100 + " findings sent to")
                .endsWith("and taken.");
        assertTaken(large);
    }

    @Test
    void takesFindingsOverUdp() throws Exception {
        int port;
        try (DatagramSocket socket = new DatagramSocket(0)) {
            port = socket.getLocalPort();
        }
        start("""
                module(load="imudp")
                input(type="imudp" port="%d" address="127.0.0.1")
                """.formatted(port));
        waitForStart();

        senders().named("syslog+udp://127.0.0.1:" + port).send(SampleRun.rich());

        assertTaken(SampleRun.rich());
    }

    /** Each finding once, with its id where a receiver finds it. */
    private void assertTaken(Run run) throws Exception {
        List<String> lines = List.of();
        for (int turn = 0; turn < 100 && lines.size() < run.findings().size(); turn++) {
            Thread.sleep(100);
            lines = lines();
        }
        assertThat(lines)
                .as(Files.readString(folder.resolve("rsyslog.out")))
                .hasSize(run.findings().size());
        assertThat(lines.get(0))
                .startsWith(run.findings().get(0).rule() + "|[tidemark@32473 id=\""
                        + run.findings().get(0).id());
    }

    private List<String> lines() throws IOException {
        Path log = folder.resolve("received.log");
        if (!Files.exists(log)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("[tidemark@32473 ")).toList();
        }
    }

    private void start(String input) throws Exception {
        Path settings = Files.writeString(
                folder.resolve("rsyslog.conf"),
                "global(maxMessageSize=\"64k\" workDirectory=\"" + folder + "\")\n" + input
                        + """
                template(name="all" type="string" string="%%msgid%%|%%structured-data%%\\n")
                *.* action(type="omfile" file="%s" template="all")
                """.formatted(folder.resolve("received.log")));
        process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-n",
                        "-f",
                        settings.toString(),
                        "-i",
                        folder.resolve("pid").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("rsyslog.out").toFile())
                .start();
    }

    /** Over UDP nobody says that the receiver is not there yet; it writes its number last. */
    private void waitForStart() throws Exception {
        for (int turn = 0; turn < 50 && !Files.exists(folder.resolve("pid")); turn++) {
            Thread.sleep(100);
        }
        Thread.sleep(1_000);
    }

    private static boolean hasGnuTls() throws IOException {
        try (Stream<Path> files = Files.find(
                Path.of("/usr/lib"), 4, (file, attributes) -> file.endsWith(Path.of("rsyslog", "lmnsd_gtls.so")))) {
            return files.findAny().isPresent();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            return server.getLocalPort();
        }
    }

    private Senders senders() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-04T00:00:00Z"), ZoneOffset.UTC);
        return new Senders(folder.resolve("spool"), Map.of(), PATIENT, clock);
    }
}
