// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.Units;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes what a run says as a page of Markdown, for tickets and chats. */
final class MarkdownWriter implements FindingWriter {
    private static final int MOST_DEVICES = 50;
    private static final int MOST_FINDINGS = 100;
    private static final String SPECIAL = "\\`*_{}[]()>#!|~";

    @Override
    public String fileName() {
        return "findings.md";
    }

    @Override
    public void write(Run run, Consumer<String> out) {
        out.accept("# Tidemark: " + run.summary().budget().flagged() + " flagged\n\n");
        out.accept(Units.format((double) run.summary().flows(), "flows") + " from "
                + run.summary().firstSeen() + " to " + run.summary().lastSeen() + ".\n\n");
        out.accept("| Rank | Device | Side | Risk | Flagged | Severity | Why |\n|---|---|---|---|---|---|---|\n");
        run.devices().stream().limit(MOST_DEVICES).forEach(device -> out.accept(row(device)));
        more(run.devices().size(), MOST_DEVICES, "devices", out);
        out.accept("\n## Findings\n\n");
        run.findings().stream().limit(MOST_FINDINGS).forEach(finding -> out.accept(item(finding)));
        more(run.findings().size(), MOST_FINDINGS, "findings", out);
    }

    private static void more(int count, int most, String what, Consumer<String> out) {
        if (count > most) {
            out.accept("\nAnd " + (count - most) + " more " + what + ".\n");
        }
    }

    private static String row(DeviceVerdict device) {
        return "| " + device.rank() + " | " + text(device.device()) + " | "
                + device.side().id() + " | "
                + String.format(Locale.ROOT, "%.1f", device.risk()) + " | " + (device.flagged() ? "yes" : "no") + " | "
                + device.severity().id() + " | " + text(device.summary()) + " |\n";
    }

    private static String item(Finding finding) {
        return "- **" + text(finding.title()) + "**, " + text(finding.device()) + " ("
                + finding.severity().id() + ", "
                + text(finding.rule()) + "): " + text(finding.summary()) + " "
                + text(String.join(", ", finding.attack()))
                + "\n";
    }

    /** What would be markup, a link, a mention or a cell's end stands as the character that it is. */
    private static String text(String raw) {
        String plain = PlainText.of(raw);
        StringBuilder escaped = new StringBuilder(plain.length() + 16);
        plain.codePoints().forEach(letter -> {
            switch (letter) {
                case '<' -> escaped.append("&lt;");
                case '&' -> escaped.append("&amp;");
                case '@' -> escaped.append("&#64;");
                default -> {
                    if (SPECIAL.indexOf(letter) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.appendCodePoint(letter);
                }
            }
        });
        return escaped.toString().replace("://", ":&#47;&#47;");
    }
}
