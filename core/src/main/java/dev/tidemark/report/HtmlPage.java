// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that loads nothing and sends nothing: a template, a style, our scripts and the library of charts, held together by
 * a policy that knows each by its digest.
 *
 * @param template resource with places such as {@code {{data}}}
 * @param scripts resources, in order
 * @param start the call that lays the page out
 */
record HtmlPage(String template, List<String> scripts, String start) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");
    private static final String CHARTS = "echarts/echarts.common.min.js";
    /** Kept, because it takes longer to compute than all the rest of the page. */
    private static final String CHARTS_DIGEST = "echarts/echarts.sha256";

    private static final String STYLE = "report.css";

    HtmlPage {
        scripts = List.copyOf(scripts);
    }

    /** Gives the page piece by piece; the parts are markup already. */
    void write(Map<String, String> parts, Consumer<String> out) {
        Map<String, String> all = new LinkedHashMap<>(parts);
        String style = ReportResource.text(STYLE);
        String script = script();
        all.put("policy", policy(style, script));
        all.put("style", style);
        all.put("charts", ReportResource.text(CHARTS));
        all.put("script", script);
        String text = ReportResource.text(template);
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            out.accept(text.substring(from, place.start()));
            out.accept(all.getOrDefault(place.group(1), ""));
            from = place.end();
        }
        out.accept(text.substring(from));
    }

    String script() {
        StringBuilder script = new StringBuilder("'use strict';\n");
        scripts.forEach(name -> script.append(ReportResource.text(name)));
        return script.append(start).append('\n').toString();
    }

    private static String policy(String style, String script) {
        String charts = ReportResource.text(CHARTS_DIGEST).strip();
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-"
                + ReportResource.digest(style) + "'; script-src 'sha256-" + charts + "' 'sha256-"
                + ReportResource.digest(script) + "'";
    }
}
