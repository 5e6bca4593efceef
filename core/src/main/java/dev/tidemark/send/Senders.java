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
            case "syslog+udp" -> new SyslogUdp(target.withOptions("format"), form(target));
            case "syslog+tcp" -> stream(target.withOptions("format"), Connectors.tcp(target, patience.timeOut()));
            case "syslog+tls" -> stream(target.withOptions("format", "ca"), Connectors.tls(target, patience.timeOut()));
            case "webhook+http" -> webhook(target, secrets(target), Messages::json);
            case "webhook+https" -> webhook(target, secrets(), Messages::json);
            // A chat proves who sends by its address, and is nobody to tell a secret of somebody else.
            case "slack+http", "slack+https" -> webhook(target, Webhook.Secrets.NONE, Messages::slack);
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

    private Sender webhook(Target target, Webhook.Secrets secrets, Function<Run, String> body) {
        return new Webhook(target, secrets, patience, clock, body);
    }

    private Webhook.Secrets secrets() {
        return new Webhook.Secrets(secret("TIDEMARK_WEBHOOK_HEADER"), secret("TIDEMARK_WEBHOOK_SECRET"));
    }

    /** Without TLS, where whoever is on the way reads along: to this machine alone. */
    private Webhook.Secrets secrets(Target target) {
        Webhook.Secrets secrets = secrets();
        if (!secrets.equals(Webhook.Secrets.NONE) && !target.isLoopback()) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "--send " + target.shown() + ": without TLS everybody on the way could read what"
                            + " TIDEMARK_WEBHOOK_HEADER and TIDEMARK_WEBHOOK_SECRET prove. Say webhook+https://, or"
                            + " unset them.");
        }
        return secrets;
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
