// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Run;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A run's findings in the forms in which they are sent. */
public final class Messages {
    private static final int MOST_NAMED = 10;

    private Messages() {}

    /** Messages of syslog, RFC 5424, one a finding, with structured data. */
    public static List<String> syslog(Run run) {
        return SyslogWriter.messages(run);
    }

    /** The same with the finding in the Common Event Format. */
    public static List<String> cef(Run run) {
        return SyslogWriter.cefMessages(run);
    }

    /** All findings as one JSON text: what is said of each device, and the findings as documents of ECS. */
    public static String json(Run run) {
        StringBuilder text = new StringBuilder("{\"text\":");
        text.append(new JsonText().text(chat(run)).line().strip());
        text.append(",\"devices\":[");
        text.append(joined(Writers.devices(), run));
        text.append("],\"findings\":[");
        text.append(joined(new EcsWriter(), run));
        return text.append("]}\n").toString();
    }

    /** A JSON text with a few lines for people, as Slack and its like take it. */
    public static String slack(Run run) {
        JsonText json = new JsonText();
        json.object(() -> json.name("text").text(chat(run)));
        return json.line();
    }

    /** The same for equal findings, so that a receiver knows what it has had. */
    public static String id(Run run) {
        StringBuilder ids = new StringBuilder();
        run.findings().forEach(finding -> ids.append(finding.id()).append(' '));
        return UUID.nameUUIDFromBytes(ids.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String joined(FindingWriter writer, Run run) {
        StringBuilder lines = new StringBuilder();
        writer.write(run, line -> lines.append(lines.isEmpty() ? "" : ",").append(line.strip()));
        return lines.toString();
    }

    private static String chat(Run run) {
        List<DeviceVerdict> flagged =
                run.devices().stream().filter(DeviceVerdict::flagged).toList();
        StringBuilder text = new StringBuilder("Tidemark: " + flagged.size() + " flagged of "
                + (run.summary().budget().judgedDevices()
                        + run.summary().budget().judgedClients()) + " judged, "
                + run.summary().firstSeen() + " to " + run.summary().lastSeen());
        flagged.stream()
                .limit(MOST_NAMED)
                .forEach(device -> text.append(String.format(
                        Locale.ROOT,
                        "\n%s (%s, risk %.1f): %s",
                        plain(device.device()),
                        device.severity().id(),
                        device.risk(),
                        plain(device.summary()))));
        return flagged.size() <= MOST_NAMED
                ? text.toString()
                : text.append("\nand ")
                        .append(flagged.size() - MOST_NAMED)
                        .append(" more")
                        .toString();
    }

    /** What Slack would take for a link, a mention or a channel. */
    private static String plain(String text) {
        return PlainText.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
