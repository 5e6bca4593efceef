// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.send;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Run;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Function;

/**
 * Syslog over TCP or TLS, messages framed by their length in octets (RFC 6587, RFC 5425).
 *
 * <p>At least once: messages wait on disk until the receiver, having been told that no more will come, closes its side in
 * order, which it does when it has read all. Each so many messages go over a connection of their own, so that what is sent
 * again after a breakdown is the unconfirmed tail alone; ids let the receiver drop doubles.
 */
final class SyslogStream implements Sender {
    /** Messages that one connection carries. */
    static final int BATCH = 500;

    private final Target target;
    private final Connector connector;
    private final Spool spool;
    private final Patience patience;
    private final Function<Run, List<String>> messages;

    SyslogStream(
            Target target, Connector connector, Spool spool, Patience patience, Function<Run, List<String>> messages) {
        this.target = target;
        this.connector = connector;
        this.spool = spool;
        this.patience = patience;
        this.messages = messages;
    }

    /** Opens a connection, with TLS or without. */
    @FunctionalInterface
    interface Connector {
        Socket connect() throws IOException;
    }

    @Override
    public String send(Run run) {
        spool.add(messages.apply(run));
        List<String> waiting = spool.waiting();
        if (waiting.isEmpty()) {
            return Sender.nothing(target);
        }
        int sent = waiting.size();
        int attempt = 1;
        while (true) {
            try {
                while (!waiting.isEmpty()) {
                    List<String> batch = waiting.subList(0, Math.min(BATCH, waiting.size()));
                    deliver(batch);
                    spool.confirm(batch);
                    waiting = waiting.subList(batch.size(), waiting.size());
                    attempt = 1;
                }
                return Sender.findings(sent) + " sent to " + target.shown() + " and taken.";
            } catch (IOException e) {
                boolean isUntrusted = e.getCause() instanceof GeneralSecurityException;
                if (isUntrusted || attempt >= patience.attempts()) {
                    throw new TidemarkException(
                            ErrorCode.RESOURCES,
                            "Cannot send to " + target.shown() + " (" + e.getMessage() + ") in " + attempt
                                    + (attempt == 1 ? " attempt. " : " attempts. ") + waiting.size()
                                    + " findings wait in " + spool.file()
                                    + " and go with the next --send to the same receiver."
                                    + (isUntrusted ? " Name the authority of its certificate: ?ca=FILE." : ""),
                            e);
                }
                patience.pause(attempt);
                attempt++;
            }
        }
    }

    private void deliver(List<String> waiting) throws IOException {
        try (Socket socket = connector.connect()) {
            socket.setSoTimeout((int) patience.timeOut().toMillis());
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            for (String text : waiting) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.write((bytes.length + " ").getBytes(StandardCharsets.US_ASCII));
                out.write(bytes);
            }
            out.flush();
            socket.shutdownOutput();
            awaitEnd(socket);
        }
    }

    private static void awaitEnd(Socket socket) throws IOException {
        byte[] rest = new byte[256];
        int read = socket.getInputStream().read(rest);
        while (read >= 0) {
            read = socket.getInputStream().read(rest);
        }
    }
}
