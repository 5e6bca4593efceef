// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

/** The one place where text becomes part of a page. */
final class HtmlText {
    private HtmlText() {}

    /** Text as the content of an element or of a quoted attribute. */
    static String escaped(String text) {
        return PlainText.visible(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** JSON inside a script element: these three stand in JSON's texts alone, so that nothing can end the element. */
    static String insideScript(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
