// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The one place where text becomes part of a page. */
final class HtmlText {
    private HtmlText() {}

    /** Lines as the content of an element that keeps them. */
    static String escapedLines(String lines) {
        return Arrays.stream(lines.split("\n", -1)).map(HtmlText::escaped).collect(Collectors.joining("\n"));
    }

    /** One line as the content of an element or of a quoted attribute; line ends are shown as codes. */
    static String escaped(String text) {
        return VisibleText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * A line of {@link dev.tidemark.output}'s JSON inside a script element.
     *
     * <p>Nothing in it can end the element, and what cannot be seen, which that JSON writes as codes, comes out as the code
     * itself.
     */
    static String insideScript(String json) {
        StringBuilder safe = new StringBuilder(json.length() + json.length() / 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<' -> safe.append("\\u003c");
                case '>' -> safe.append("\\u003e");
                case '&' -> safe.append("\\u0026");
                case '\\' -> {
                    char next = json.charAt(++i);
                    safe.append(next == 'u' ? "\\\\" : "\\").append(next);
                }
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
