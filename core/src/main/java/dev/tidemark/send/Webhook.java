// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.send;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Run;
import dev.tidemark.output.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Posts a run's findings as one JSON text. A text that is posted again has the same id in its header, and with a secret each is
 * signed: {@code X-Tidemark-Signature: sha256=…} over the time, a point and the body.
 */
final class Webhook implements Sender {
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;
    private static final int SILENCE = 0;
    private static final int NOBODY = -1;
    private static final int UNTRUSTED = -2;

    private final Target target;
    private final HttpRequest.Builder request;
    private final Secrets secrets;
    private final Patience patience;
    private final Clock clock;
    private final Function<Run, String> body;

    /**
     * What proves to the receiver who sends.
     *
     * @param header a header line as {@code Name: value}, null for none
     * @param key of the signature, null for none
     */
    record Secrets(@Nullable String header, @Nullable String key) {
        static final Secrets NONE = new Secrets(null, null);

        /** Shows neither. */
        @Override
        public String toString() {
            return "Secrets[…]";
        }
    }

    Webhook(Target target, Secrets secrets, Patience patience, Clock clock, Function<Run, String> body) {
        this.target = target;
        String text = target.uri().toString();
        this.request = request(URI.create(text.substring(text.indexOf('+') + 1)), patience.timeOut(), secrets.header());
        this.secrets = secrets;
        this.patience = patience;
        this.clock = clock;
        this.body = body;
    }

    @Override
    public String send(Run run) {
        String text = body.apply(run);
        HttpClient client = HttpClient.newBuilder()
                // Without asking for version 2, which what stands before a receiver may not know.
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.timeOut())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpRequest signed = signed(text, Messages.id(run));
        String fault = "";
        for (int attempt = 1; attempt <= patience.attempts(); attempt++) {
            int status = post(client, signed);
            if (status / 100 == 2) {
                return Sender.findings(run.findings().size()) + " posted to " + target.shown() + ".";
            }
            fault = faultOf(status);
            boolean isHopeless = status > 0 && status != TOO_MANY && status < SERVER_FAULT;
            if (isHopeless) {
                break;
            }
            if (attempt < patience.attempts()) {
                patience.pause(attempt);
            }
        }
        throw new TidemarkException(
                ErrorCode.RESOURCES,
                "Cannot post to " + target.shown() + ": " + fault
                        + ". With --out, the run's files hold what was not sent.");
    }

    private static String faultOf(int status) {
        return switch (status) {
            case NOBODY -> "nobody listens there";
            case UNTRUSTED -> "it does not speak TLS, or its certificate is not trusted here";
            case SILENCE -> "no answer";
            default -> "it answered " + status;
        };
    }

    /** The status, or why there is none. The failure's text is not kept: it may repeat the address, which may be a secret. */
    private static int post(HttpClient client, HttpRequest request) {
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            // Not read: only what comes before it is bounded in time.
            response.body().close();
            return response.statusCode();
        } catch (ConnectException e) {
            return NOBODY;
        } catch (SSLException e) {
            return UNTRUSTED;
        } catch (IOException e) {
            return SILENCE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TidemarkException(ErrorCode.RESOURCES, "stopped", e);
        }
    }

    /** What all posts have in common; a header that is none is told before any work. */
    private static HttpRequest.Builder request(URI uri, Duration timeOut, @Nullable String header) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                .timeout(timeOut)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "tidemark");
        if (header != null) {
            addHeader(builder, header);
        }
        return builder;
    }

    private HttpRequest signed(String text, String id) {
        HttpRequest.Builder builder = request.copy()
                .header("X-Tidemark-Id", id)
                .POST(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8));
        String key = secrets.key();
        if (key != null) {
            String time = String.valueOf(clock.instant().getEpochSecond());
            builder.header("X-Tidemark-Timestamp", time);
            builder.header("X-Tidemark-Signature", "sha256=" + signature(key, time + "." + text));
        }
        return builder.build();
    }

    private static void addHeader(HttpRequest.Builder builder, String header) {
        int colon = header.indexOf(':');
        try {
            builder.header(
                    header.substring(0, Math.max(0, colon)).strip(),
                    header.substring(colon + 1).strip());
        } catch (IllegalArgumentException e) {
            // Without its text, which is the secret.
            throw new TidemarkException(
                    ErrorCode.USAGE, "TIDEMARK_WEBHOOK_HEADER is no header. Write it as Name: value");
        }
    }

    private static String signature(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new TidemarkException(ErrorCode.INTERNAL, "This Java lacks HMAC-SHA256", e);
        }
    }
}
