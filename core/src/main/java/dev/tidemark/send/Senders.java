// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.send;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Run;
import dev.tidemark.output.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ways to send, told by the scheme of an address. */
public final class Senders {
    private final Path spoolFolder;
    private final Map<String, String> environment;
    private final Patience patience;
    private final Clock clock;

    /**
     * Makes senders.
     *
     * @param spoolFolder where messages wait that nobody has confirmed
     * @param environment holds the secrets, which no option does: options can be seen by others
     * @param patience how often is tried
     * @param clock for the time in signatures
     */
    public Senders(Path spoolFolder, Map<String, String> environment, Patience patience, Clock clock) {
        this.spoolFolder = spoolFolder;
        this.environment = Map.copyOf(environment);
        this.patience = patience;
        this.clock = clock;
    }

    /** The sender of an address that a user gave. */
    public Sender named(String address) {
        Target target = Target.parse(address);
        return switch (target.uri().getScheme()) {
            case "syslog+udp" -> new SyslogUdp(target, form(target));
            case "syslog+tcp" -> stream(target, Connectors.tcp(target, patience.timeOut()));
            case "syslog+tls" -> stream(target, Connectors.tls(target, patience.timeOut()));
            case "webhook+http", "webhook+https" -> webhook(target, Messages::json);
            case "slack+http", "slack+https" -> webhook(target, Messages::slack);
            default ->
                throw new TidemarkException(
                        ErrorCode.USAGE,
                        "--send " + target.shown() + ": no such way. Known are syslog+udp, syslog+tcp, syslog+tls,"
                                + " webhook+https, webhook+http, slack+https and slack+http.");
        };
    }

    private Sender stream(Target target, SyslogStream.Connector connector) {
        Spool spool = new Spool(spoolFolder, target.uri().toString());
        return new SyslogStream(target, connector, spool, patience, form(target));
    }

    private Sender webhook(Target target, Function<Run, String> body) {
        Webhook.Secrets secrets =
                new Webhook.Secrets(secret("TIDEMARK_WEBHOOK_HEADER"), secret("TIDEMARK_WEBHOOK_SECRET"));
        return new Webhook(target, secrets, patience, clock, body);
    }

    private @Nullable String secret(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static Function<Run, List<String>> form(Target target) {
        String form = target.options().getOrDefault("format", "rfc5424");
        return switch (form) {
            case "rfc5424" -> Messages::syslog;
            case "cef" -> Messages::cef;
            default ->
                throw new TidemarkException(
                        ErrorCode.USAGE, "--send " + target.shown() + ": format is rfc5424 or cef.");
        };
    }
}
