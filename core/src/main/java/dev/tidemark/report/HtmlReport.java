// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report of a run as one HTML file that loads nothing and sends nothing.
 *
 * <p>The page is a template; the run lies in it as JSON, which the page's own script lays out. The verdict, and the same
 * table as in a terminal, are there without any script.
 */
public final class HtmlReport {
    /** The file's name inside a run's folder. */
    public static final String FILE_NAME = "report.html";

    private static final HtmlPage PAGE = new HtmlPage(
            "report.html",
            List.of(
                    "units.js",
                    "clock.js",
                    "page.js",
                    "clique.js",
                    "beat.js",
                    "charts.js",
                    "options.js",
                    "drawing.js",
                    "figures.js",
                    "traffic.js",
                    "network.js",
                    "filter.js",
                    "copy.js",
                    "device.js",
                    "frame.js",
                    "report.js"),
            "Report.open();");

    private HtmlReport() {}

    /**
     * Gives the page piece by piece, in order; equal runs give equal text.
     *
     * @param run what to show
     * @param traffic the run's JSON of what the traffic looks like; null where there is none
     * @param out takes the pieces
     */
    public static void write(Run run, @Nullable String traffic, Consumer<String> out) {
        PAGE.write(parts(run, traffic), out);
    }

    private static Map<String, String> parts(Run run, @Nullable String traffic) {
        RunSummary summary = run.summary();
        TimeText times = TimeText.of(summary.timeZone());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("verdict", HtmlText.escaped(VerdictText.sentence(run)));
        parts.put("budget", HtmlText.escaped(VerdictText.budget(run)));
        String window = summary.flows() == 0
                ? "no flow"
                : times.minute(summary.firstSeen()) + " to " + times.minute(summary.lastSeen()) + " " + times.name();
        parts.put("window", HtmlText.escaped(window));
        parts.put("text", HtmlText.escapedLines(text(run)));
        parts.put(
                "maker", HtmlText.escaped("Made by Tidemark " + summary.version() + " with " + summary.engine() + "."));
        parts.put("heading", HtmlText.escaped(Repeat.heading(run)));
        parts.put("command", HtmlText.escaped(Repeat.command(run)));
        parts.put("data", EmbeddedRun.json(run));
        parts.put("traffic", traffic == null ? "null" : HtmlText.insideScript(traffic.strip()));
        return parts;
    }

    static String script() {
        return PAGE.script();
    }

    private static String text(Run run) {
        StringBuilder text = new StringBuilder();
        TerminalTable.write(run, TextStyle.PLAIN, text::append);
        return text.toString();
    }
}
