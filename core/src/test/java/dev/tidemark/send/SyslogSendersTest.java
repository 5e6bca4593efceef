// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.finding.Run;
import dev.tidemark.finding.SampleRun;
import dev.tidemark.output.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Syslog, received over real sockets. */
final class SyslogSendersTest {
    private static final Run RUN = SampleRun.rich();
    private static final Patience SHORT = new Patience(3, Duration.ofMillis(10), Duration.ofSeconds(5));

    @TempDir
    Path folder;

    @Test
    void sendsADatagramForEachFinding() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(5_000);

            String said = senders()
                    .named("syslog+udp://127.0.0.1:" + socket.getLocalPort())
                    .send(RUN);

            DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
            socket.receive(packet);
            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
                    .isEqualTo(Messages.syslog(RUN).get(0));
            assertThat(said).contains("nobody confirms");
        }
    }

    @Test
    void framesEachMessageByItsLengthOverTcp() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> received = CompletableFuture.supplyAsync(() -> accept(server));

            senders().named("syslog+tcp://127.0.0.1:" + server.getLocalPort()).send(RUN);

            assertThat(received.get()).isEqualTo(Messages.syslog(RUN));
            assertThat(spools()).isEmpty();
        }
    }

    @Test
    void sendsTheCommonEventFormatWhereAskedTo() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> received = CompletableFuture.supplyAsync(() -> accept(server));

            senders()
                    .named("syslog+tcp://127.0.0.1:" + server.getLocalPort() + "?format=cef")
                    .send(RUN);

            assertThat(received.get())
                    .isNotEmpty()
                    .allMatch(message -> message.contains(" - CEF:0|Tidemark|Tidemark|"));
        }
    }

    @Test
    void sendsAllAgainWhereTheReceiverBreaksOff() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> received = CompletableFuture.supplyAsync(() -> {
                breakOff(server);
                return accept(server);
            });

            senders().named("syslog+tcp://127.0.0.1:" + server.getLocalPort()).send(RUN);

            assertThat(received.get()).isEqualTo(Messages.syslog(RUN));
        }
    }

    @Test
    void sendsOnlyTheUnconfirmedTailAgain() throws Exception {
        Run large = SampleRun.large(SyslogStream.BATCH + 200);
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> received = CompletableFuture.supplyAsync(() -> {
                List<String> all = new ArrayList<>(accept(server));
                breakOff(server);
                all.addAll(accept(server));
                return all;
            });

            senders().named("syslog+tcp://127.0.0.1:" + server.getLocalPort()).send(large);

            assertThat(received.get()).isEqualTo(Messages.syslog(large));
            assertThat(spools()).isEmpty();
        }
    }

    @Test
    void keepsTheTailAloneWhereTheReceiverStaysAway() throws Exception {
        Run large = SampleRun.large(SyslogStream.BATCH + 200);
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> received = CompletableFuture.runAsync(() -> {
                accept(server);
                for (int attempt = 0; attempt < SHORT.attempts(); attempt++) {
                    breakOff(server);
                }
            });

            assertThatThrownBy(() -> senders()
                            .named("syslog+tcp://127.0.0.1:" + server.getLocalPort())
                            .send(large))
                    .hasMessageContaining("200 findings wait in");
            received.get();
        }
        assertThat(Files.readAllLines(spools().get(0))).hasSize(200);
    }

    @Test
    void keepsWhatNobodyTookForTheNextTime() throws Exception {
        int port;
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        String address = "syslog+tcp://127.0.0.1:" + port;
        assertThatThrownBy(() -> senders().named(address).send(RUN))
                .hasMessageContaining("in 3 attempts")
                .hasMessageContaining("wait in");
        assertThat(spools()).hasSize(1);

        try (ServerSocket server = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> received = CompletableFuture.supplyAsync(() -> accept(server));
            senders().named(address).send(SampleRun.quiet());

            assertThat(received.get()).isEqualTo(Messages.syslog(RUN));
            assertThat(spools()).isEmpty();
        }
    }

    @Test
    void sendsOverTlsToAReceiverThatProvesItsName() throws Exception {
        SSLContext context = Certificates.make(folder, "localhost").context();
        try (ServerSocket server = context.getServerSocketFactory().createServerSocket(0)) {
            CompletableFuture<List<String>> received = CompletableFuture.supplyAsync(() -> accept(server));

            senders()
                    .named("syslog+tls://localhost:" + server.getLocalPort() + "?ca=" + folder.resolve("receiver.pem"))
                    .send(RUN);

            assertThat(received.get()).isEqualTo(Messages.syslog(RUN));
        }
    }

    @Test
    void refusesAReceiverOfAnotherName() throws Exception {
        SSLContext context = Certificates.make(folder, "elsewhere.example.org").context();
        try (ServerSocket server = context.getServerSocketFactory().createServerSocket(0)) {
            CompletableFuture<Void> rejected = CompletableFuture.runAsync(
                    () -> assertThatThrownBy(() -> read(server.accept())).isInstanceOf(Exception.class));

            assertThatThrownBy(() -> senders()
                            .named("syslog+tls://localhost:" + server.getLocalPort() + "?ca="
                                    + folder.resolve("receiver.pem"))
                            .send(RUN))
                    .hasMessageContaining("Cannot send to syslog+tls://localhost")
                    .hasMessageContaining("in 1 attempt")
                    .hasMessageEndingWith("?ca=FILE.");
            rejected.get();
        }
    }

    @Test
    void saysWhereThereIsNothingToSend() {
        assertThat(senders().named("syslog+tcp://127.0.0.1:1").send(SampleRun.quiet()))
                .isEqualTo("Nothing to send to syslog+tcp://127.0.0.1:1: there are no findings.");
        assertThat(senders().named("syslog+udp://127.0.0.1:1").send(SampleRun.quiet()))
                .startsWith("Nothing to send to syslog+udp://127.0.0.1:1");
    }

    @Test
    void refusesOptionsThatItDoesNotKnowWithoutShowingThem() {
        assertThatThrownBy(() -> senders().named("syslog+tcp://logs.example.org?fromat=cef"))
                .hasMessageContaining("no option of syslog+tcp. Known there: format.")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("fromat"));
        assertThatThrownBy(() -> senders().named("syslog+tcp://logs.example.org?ca=x.pem"))
                .hasMessageContaining("Known there: format.");
        assertThatThrownBy(() -> senders().named("syslog+udp://logs.example.org?ca=x.pem"))
                .hasMessageContaining("Known there: format.");
        assertThatThrownBy(() -> senders().named("syslog+tls://logs.example.org?cas=x.pem"))
                .hasMessageContaining("Known there: format, ca.");
    }

    @Test
    void refusesAddressesThatSayNothing() {
        assertThatThrownBy(() -> senders().named("logs.example.org")).hasMessageContaining("--send");
        assertThatThrownBy(() -> senders().named("ftp://logs.example.org")).hasMessageContaining("no such way");
        assertThatThrownBy(() -> senders().named("syslog+tcp://logs.example.org?format=leef"))
                .hasMessageContaining("rfc5424 or cef");
    }

    private Senders senders() {
        return senders(SHORT);
    }

    private Senders senders(Patience patience) {
        return new Senders(
                folder.resolve("spool"),
                Map.of(),
                patience,
                Clock.fixed(Instant.parse("2026-03-04T00:00:00Z"), ZoneOffset.UTC));
    }

    private List<Path> spools() throws Exception {
        try (var files = Files.list(folder.resolve("spool"))) {
            return files.filter(file -> file.toString().endsWith(".spool")).toList();
        }
    }

    private static void breakOff(ServerSocket server) {
        try (Socket socket = server.accept()) {
            // Closing at once with a reset, as a receiver that dies.
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> accept(ServerSocket server) {
        try (Socket socket = server.accept()) {
            return read(socket);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        List<String> messages = new ArrayList<>();
        int value = in.read();
        while (value >= 0) {
            int length = 0;
            while (value != ' ') {
                length = length * 10 + value - '0';
                value = in.read();
            }
            messages.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
            value = in.read();
        }
        return messages;
    }
}
