// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.send;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Run;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Syslog over UDP: best effort, nobody confirms. */
final class SyslogUdp implements Sender {
    private static final int PORT = 514;
    /** A datagram that fits where no path splits it into too many pieces. */
    private static final int LONGEST = 8_192;

    private final Target target;
    private final Function<Run, List<String>> messages;

    SyslogUdp(Target target, Function<Run, List<String>> messages) {
        this.target = target;
        this.messages = messages;
    }

    @Override
    public String send(Run run) {
        List<String> texts = messages.apply(run);
        if (texts.isEmpty()) {
            return Sender.nothing(target);
        }
        try (DatagramSocket socket = new DatagramSocket()) {
            InetAddress address = InetAddress.getByName(target.host());
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                socket.send(new DatagramPacket(bytes, Math.min(LONGEST, bytes.length), address, target.port(PORT)));
            }
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.RESOURCES, "Cannot send to " + target.shown() + " (" + e.getMessage() + ").", e);
        }
        return Sender.findings(texts.size()) + " sent to " + target.shown() + "; over UDP nobody confirms.";
    }
}
