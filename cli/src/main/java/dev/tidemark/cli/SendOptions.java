// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.finding.Run;
import dev.tidemark.send.Patience;
import dev.tidemark.send.Sender;
import dev.tidemark.send.Senders;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where findings go over the network. Secrets come from the environment: a command line can be seen by others. */
final class SendOptions {
    @Option(
            names = "--send",
            paramLabel = "URL",
            description =
                    "Send the findings: syslog+udp://, syslog+tcp:// or syslog+tls://HOST:PORT, webhook+https://…,"
                            + " slack+https://…; repeatable.")
    private List<String> addresses = List.of();

    @Option(
            names = "--spool",
            paramLabel = "DIR",
            description = "Where findings wait that no receiver of syslog has taken (default: ~/.tidemark/spool).")
    private @Nullable Path spool;

    /** The ways to send, in the order given; what cannot be one is said before any work. */
    List<Sender> senders(Map<String, String> environment) {
        Path folder = spool == null ? Path.of(System.getProperty("user.home"), ".tidemark", "spool") : spool;
        Senders senders = new Senders(folder, environment, Patience.usual(), Clock.systemUTC());
        return addresses.stream().map(senders::named).toList();
    }

    /**
     * Sends to all, though one fails; the first failure is the command's, unless it has found what --fail-on asked for.
     *
     * @param found the code of a run that is sent to all
     */
    static ExitCode send(Run run, List<Sender> senders, Console console, ExitCode found) {
        RuntimeException first = null;
        for (Sender sender : senders) {
            try {
                console.err().println(TerminalText.safe(sender.send(run)));
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    console.err().println(TerminalText.safe(String.valueOf(e.getMessage())));
                }
            }
        }
        if (first != null && found != ExitCode.FINDINGS) {
            throw first;
        }
        if (first != null) {
            console.err().println("tidemark: " + TerminalText.safe(String.valueOf(first.getMessage())));
        }
        return found;
    }
}
