// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes findings as messages of syslog, RFC 5424, with structured data; one a line. */
final class SyslogWriter implements FindingWriter {
    /** Facility local0, for programs of a site. */
    private static final int FACILITY = 16;

    /** The enterprise number that RFC 5612 sets apart for examples: Tidemark has none of its own. */
    private static final String DATA = "tidemark@32473";

    private static final int LONGEST = 1024;
    private static final int LONGEST_WORD = 32;

    @Override
    public String fileName() {
        return "findings.syslog";
    }

    @Override
    public void write(Run run, Consumer<String> out) {
        messages(run).forEach(message -> out.accept(message + "\n"));
    }

    /** The messages of a run, without ends of lines. */
    static List<String> messages(Run run) {
        return Alert.of(run).stream().map(SyslogWriter::message).toList();
    }

    /** The same with the finding in the Common Event Format as text. */
    static List<String> cefMessages(Run run) {
        return Alert.of(run).stream()
                .map(alert -> head(alert) + " - " + CefWriter.line(alert))
                .toList();
    }

    private static String message(Alert alert) {
        Finding finding = alert.finding();
        List<String> fields = new ArrayList<>();
        fields.add(field("id", finding.id()));
        fields.add(field("rule", finding.rule()));
        fields.add(field("device", finding.device()));
        fields.add(field("side", finding.side().id()));
        fields.add(field("severity", finding.severity().id()));
        fields.add(field("flagged", String.valueOf(alert.isFlagged())));
        fields.add(field("risk", String.format(Locale.ROOT, "%.2f", alert.risk())));
        fields.add(field("first_seen", finding.firstSeen().toString()));
        alert.partner().ifPresent(partner -> fields.add(field("peer", partner)));
        fields.add(field("peer_count", String.valueOf(finding.peerCount())));
        fields.add(field("attack", String.join(" ", finding.attack())));
        String text = PlainText.cut(PlainText.of(finding.title() + ": " + finding.summary()), LONGEST);
        return head(alert) + " [" + DATA + " " + String.join(" ", fields) + "] \uFEFF" + text;
    }

    private static String head(Alert alert) {
        Finding finding = alert.finding();
        return "<" + (FACILITY * 8 + severity(finding.severity())) + ">1 " + finding.lastSeen() + " - tidemark - "
                + word(finding.rule());
    }

    private static int severity(Severity severity) {
        return switch (severity) {
            case INFO -> 6;
            case LOW -> 5;
            case MEDIUM -> 4;
            case HIGH -> 3;
            case CRITICAL -> 2;
        };
    }

    /** Visible ASCII alone. */
    private static String word(String text) {
        String plain = text.replaceAll("[^!-~]", "_");
        return plain.isEmpty() ? "-" : plain.substring(0, Math.min(LONGEST_WORD, plain.length()));
    }

    private static String field(String name, String text) {
        String plain = PlainText.cut(PlainText.of(text), LONGEST);
        return name + "=\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"").replace("]", "\\]") + "\"";
    }
}
