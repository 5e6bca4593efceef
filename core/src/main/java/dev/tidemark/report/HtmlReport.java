// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the report of a run as one HTML file that loads nothing and sends nothing.
 *
 * <p>The page is a template; the run lies in it as JSON, which the page's own script lays out. The verdict, and the same
 * table as in a terminal, are there without any script.
 */
public final class HtmlReport {
    /** The file's name inside a run's folder. */
    public static final String FILE_NAME = "report.html";

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");
    private static final String CHARTS = "echarts/echarts.common.min.js";
    /** Kept, because it takes longer to compute than all the rest of the page. */
    private static final String CHARTS_DIGEST = "echarts/echarts.sha256";

    private static final List<String> SCRIPTS = List.of(
            "units.js", "clock.js", "page.js", "charts.js", "drawing.js", "filter.js", "device.js", "report.js");

    private HtmlReport() {}

    /** Gives the page piece by piece, in order; equal runs give equal text. */
    public static void write(Run run, Consumer<String> out) {
        Map<String, String> parts = parts(run);
        String template = ReportResource.text("report.html");
        Matcher place = PLACE.matcher(template);
        int from = 0;
        while (place.find()) {
            out.accept(template.substring(from, place.start()));
            out.accept(parts.getOrDefault(place.group(1), ""));
            from = place.end();
        }
        out.accept(template.substring(from));
    }

    private static Map<String, String> parts(Run run) {
        RunSummary summary = run.summary();
        TimeText times = TimeText.of(summary.timeZone());
        String style = ReportResource.text("report.css");
        String script = script();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("policy", policy(style, script));
        parts.put("style", style);
        parts.put("verdict", HtmlText.escaped(Verdict.sentence(run)));
        parts.put("budget", HtmlText.escaped(Verdict.budget(run)));
        String window =
                times.minute(summary.firstSeen()) + " to " + times.minute(summary.lastSeen()) + " " + times.name();
        parts.put("window", HtmlText.escaped(window));
        parts.put("text", HtmlText.escaped(text(run)));
        parts.put(
                "maker", HtmlText.escaped("Made by Tidemark " + summary.version() + " with " + summary.engine() + "."));
        parts.put("data", EmbeddedRun.json(run));
        parts.put("charts", ReportResource.text(CHARTS));
        parts.put("script", script);
        return parts;
    }

    static String script() {
        StringBuilder script = new StringBuilder("'use strict';\n");
        SCRIPTS.forEach(name -> script.append(ReportResource.text(name)));
        return script.append("Report.open();\n").toString();
    }

    private static String policy(String style, String script) {
        String charts = ReportResource.text(CHARTS_DIGEST).strip();
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-"
                + ReportResource.digest(style) + "'; script-src 'sha256-" + charts + "' 'sha256-"
                + ReportResource.digest(script) + "'";
    }

    private static String text(Run run) {
        StringBuilder text = new StringBuilder();
        TerminalTable.write(run, TextStyle.PLAIN, text::append);
        return text.toString();
    }
}
