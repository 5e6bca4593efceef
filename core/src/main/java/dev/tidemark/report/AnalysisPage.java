// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.output.AnalysisWriter;
import dev.tidemark.profile.Analysis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes an analysis as one HTML file that loads nothing and sends nothing. */
public final class AnalysisPage {
    /** The file's name inside the folder. */
    public static final String FILE_NAME = "analysis.html";

    private static final HtmlPage PAGE = new HtmlPage(
            "analysis.html",
            List.of(
                    "units.js",
                    "clock.js",
                    "page.js",
                    "options.js",
                    "drawing.js",
                    "figures.js",
                    "traffic.js",
                    "network.js",
                    "changes.js",
                    "analysis.js"),
            "Analysis.open();");

    private AnalysisPage() {}

    /** Gives the page piece by piece, in order; equal analyses give equal text. */
    public static void write(Analysis analysis, Consumer<String> out) {
        StringBuilder json = new StringBuilder();
        AnalysisWriter.write(analysis, json::append);
        StringBuilder text = new StringBuilder();
        AnalysisTables.write(analysis, TextStyle.PLAIN, text::append);
        Analysis.Frame frame = analysis.frame();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("title", HtmlText.escaped(AnalysisWords.sentence(analysis)));
        parts.put("lead", HtmlText.escaped(AnalysisWords.roles(analysis.profile())));
        parts.put("window", HtmlText.escaped(AnalysisWords.window(analysis)));
        parts.put("text", HtmlText.escapedLines(text.toString()));
        parts.put("maker", HtmlText.escaped("Made by Tidemark " + frame.version() + " with " + frame.engine() + "."));
        parts.put("data", HtmlText.insideScript(json.toString().strip()));
        PAGE.write(parts, out);
    }

    static String script() {
        return PAGE.script();
    }
}
