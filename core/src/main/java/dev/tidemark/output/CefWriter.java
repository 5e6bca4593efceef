// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.Severity;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes findings in the Common Event Format, one a line. */
final class CefWriter implements FindingWriter {
    private static final int LONGEST = 1023;

    @Override
    public String fileName() {
        return "findings.cef";
    }

    @Override
    public void write(Run run, Consumer<String> out) {
        Alert.of(run).forEach(alert -> out.accept(line(alert) + "\n"));
    }

    static String line(Alert alert) {
        Finding finding = alert.finding();
        StringBuilder line = new StringBuilder("CEF:0|Tidemark|Tidemark|");
        line.append(header(alert.version()))
                .append('|')
                .append(header(finding.rule()))
                .append('|');
        line.append(header(finding.title()))
                .append('|')
                .append(severity(finding.severity()))
                .append('|');
        line.append("externalId=").append(value(finding.id()));
        field(line, "rt", String.valueOf(finding.lastSeen().toEpochMilli()));
        field(line, "start", String.valueOf(finding.firstSeen().toEpochMilli()));
        field(line, "end", String.valueOf(finding.lastSeen().toEpochMilli()));
        address(line, "src", "c6a2", "Source IPv6 Address", finding.device());
        alert.partner().ifPresent(partner -> address(line, "dst", "c6a3", "Destination IPv6 Address", partner));
        field(line, "cat", finding.side().id());
        field(line, "act", alert.isFlagged() ? "flagged" : "noted");
        field(line, "cnt", String.valueOf(finding.peerCount()));
        field(line, "cfp1Label", "risk");
        field(line, "cfp1", String.format(Locale.ROOT, "%.2f", alert.risk()));
        field(line, "cs1Label", "attack");
        field(line, "cs1", String.join(" ", finding.attack()));
        field(line, "cs2Label", "baseline");
        field(line, "cs2", finding.baseline().id());
        field(line, "msg", finding.summary());
        return line.toString();
    }

    /** 0 to 10; from 7 on it is high, from 9 on very high. */
    private static int severity(Severity severity) {
        return switch (severity) {
            case INFO -> 1;
            case LOW -> 3;
            case MEDIUM -> 5;
            case HIGH -> 8;
            case CRITICAL -> 10;
        };
    }

    /** The plain fields hold IPv4 alone. */
    private static void address(StringBuilder line, String key, String sixKey, String label, String address) {
        boolean isSix = address.indexOf(':') >= 0;
        if (isSix) {
            field(line, sixKey + "Label", label);
        }
        field(line, isSix ? sixKey : key, address);
    }

    private static void field(StringBuilder line, String key, String text) {
        line.append(' ').append(key).append('=').append(value(text));
    }

    private static String header(String text) {
        return PlainText.of(text).replace("\\", "\\\\").replace("|", "\\|");
    }

    private static String value(String text) {
        return PlainText.cut(PlainText.of(text), LONGEST).replace("\\", "\\\\").replace("=", "\\=");
    }
}
