// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes curves of what is caught by size as one HTML file that loads nothing and sends nothing. */
public final class CurvesPage {
    private static final HtmlPage PAGE =
            new HtmlPage("drill.html", List.of("units.js", "page.js", "drill.js"), "Drill.open();");

    private CurvesPage() {}

    /**
     * Gives the page piece by piece, in order.
     *
     * @param title one sentence
     * @param text the same as in a terminal
     * @param json one line of this program's JSON
     * @param out takes the pieces
     */
    public static void write(String title, String text, String json, Consumer<String> out) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("title", HtmlText.escaped(title));
        parts.put("text", HtmlText.escapedLines(text));
        parts.put("data", HtmlText.insideScript(json.strip()));
        PAGE.write(parts, out);
    }
}
