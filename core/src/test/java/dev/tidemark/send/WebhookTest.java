// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.SampleRun;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.jr.ob.JSON;

/** Webhooks, received by a real HTTP server. */
final class WebhookTest {
    private static final Patience SHORT = new Patience(3, Duration.ofMillis(10), Duration.ofSeconds(2));
    private static final Map<String, String> SECRETS =
            Map.of("TIDEMARK_WEBHOOK_HEADER", "Authorization: Bearer hush-hush", "TIDEMARK_WEBHOOK_SECRET", "salt");

    @TempDir
    Path folder;

    private final List<Integer> answers = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<Headers> headers = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void startServer() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            headers.add(exchange.getRequestHeaders());
            exchange.sendResponseHeaders(answers.isEmpty() ? 200 : answers.remove(0), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void postsAllFindingsAsJsonAndSignsThem() throws Exception {
        senders(SECRETS).named(address("webhook+http")).send(SampleRun.rich());

        Map<String, Object> body = JSON.std.mapFrom(bodies.get(0));
        assertThat((List<?>) body.get("findings"))
                .hasSameSizeAs(SampleRun.rich().findings());
        assertThat(headers.get(0).getFirst("Authorization")).isEqualTo("Bearer hush-hush");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("salt".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = headers.get(0).getFirst("X-Tidemark-Timestamp") + "." + bodies.get(0);
        assertThat(headers.get(0).getFirst("X-Tidemark-Signature"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void triesAgainWithTheSameIdWhereTheServerIsOverrun() {
        answers.addAll(List.of(503, 429));

        senders(Map.of()).named(address("webhook+http")).send(SampleRun.rich());

        assertThat(bodies).hasSize(3);
        assertThat(headers.stream().map(all -> all.getFirst("X-Tidemark-Id"))).doesNotContainNull();
        assertThat(headers.stream().map(all -> all.getFirst("X-Tidemark-Id")).distinct())
                .hasSize(1);
    }

    @Test
    void givesUpAtOnceWhereItIsRefused() {
        answers.add(403);

        assertThatThrownBy(() -> senders(SECRETS).named(address("webhook+http")).send(SampleRun.rich()))
                .hasMessageContaining("it answered 403")
                .satisfies(e -> assertThat(e.toString()).doesNotContain("hush", "salt", "path-that-is-secret"));
        assertThat(bodies).hasSize(1);
    }

    @Test
    void tellsItsSecretsToNoChat() {
        senders(SECRETS).named(address("slack+http")).send(SampleRun.rich());

        assertThat(headers.get(0)).doesNotContainKeys("Authorization", "X-Tidemark-Signature");
    }

    @Test
    void refusesToTellItsSecretsWithoutTlsToAnotherMachine() {
        for (String host : List.of("hooks.example.org", "127.0.0.1.example.org", "192.0.2.7")) {
            assertThatThrownBy(() -> senders(SECRETS).named("webhook+http://" + host + "/x"))
                    .isInstanceOfSatisfying(
                            TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                    .hasMessageContaining("--send webhook+http://" + host + ": without TLS")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hush", "salt"));
            assertThatCode(() -> senders(SECRETS).named("webhook+https://" + host + "/x"))
                    .doesNotThrowAnyException();
            assertThatCode(() -> senders(Map.of()).named("webhook+http://" + host + "/x"))
                    .doesNotThrowAnyException();
        }
        for (String host : List.of("localhost", "127.0.0.2", "[::1]")) {
            assertThatCode(() -> senders(SECRETS).named("webhook+http://" + host + "/x"))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void postsTextAloneToChats() throws Exception {
        senders(Map.of()).named(address("slack+http")).send(SampleRun.hostile("<!channel> <script>&"));

        Map<String, Object> body = JSON.std.mapFrom(bodies.get(0));
        assertThat(body).containsOnlyKeys("text");
        assertThat(body.get("text").toString()).startsWith("Tidemark: ").doesNotContain("<!channel>", "<script>");
    }

    @Test
    void showsNoSecretWhereNobodyListens() {
        String address = address("webhook+http");
        server.stop(0);

        assertThatThrownBy(() -> senders(SECRETS).named(address).send(SampleRun.rich()))
                .hasMessageContaining("nobody listens there")
                .satisfies(e ->
                        assertThat(e.toString() + e.getCause()).doesNotContain("hush", "salt", "path-that-is-secret"));
    }

    @Test
    void showsNoSecretOfAnAddressThatIsNone() {
        assertThatThrownBy(() -> senders(Map.of()).named("slack+https://hooks.example.org/hush hush"))
                .hasMessageContaining("webhook+https://hooks.example.org")
                .hasNoCause();
    }

    @Test
    void waitsForNoAnswersEnd() {
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
        });

        String said = senders(Map.of())
                .named(address("slack+http").replace("/path", "/endless"))
                .send(SampleRun.rich());

        assertThat(said).contains(" findings posted to ");
    }

    @Test
    void refusesAHeaderThatIsNoneBeforeAnyWorkWithoutShowingIt() {
        assertThatThrownBy(() ->
                        senders(Map.of("TIDEMARK_WEBHOOK_HEADER", "hush-hush")).named(address("webhook+http")))
                .hasMessageContaining("TIDEMARK_WEBHOOK_HEADER")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hush"));
    }

    private String address(String scheme) {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/path-that-is-secret?token=hush";
    }

    private Senders senders(Map<String, String> environment) {
        return new Senders(
                folder, environment, SHORT, Clock.fixed(Instant.parse("2026-03-04T00:00:00Z"), ZoneOffset.UTC));
    }
}
