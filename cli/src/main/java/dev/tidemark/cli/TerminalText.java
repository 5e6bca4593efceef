// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

/** Text for a terminal: what comes from files and command lines must not move the cursor or rewrite what stands there. */
final class TerminalText {
    private TerminalText() {}

    /** The same for text that must stay on its line. */
    static String safeLine(String text) {
        return safe(text).replace("\n", "\\u000a").replace("\t", "\\u0009");
    }

    /** Shows control and invisible format characters as {@code \}{@code uXXXX}; line ends and tabs stay. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isHarmless(point)) {
                safe.appendCodePoint(point);
            } else {
                safe.append(String.format(java.util.Locale.ROOT, "\\u%04x", point));
            }
        });
        return safe.toString();
    }

    private static boolean isHarmless(int point) {
        int type = Character.getType(point);
        return point == '\n'
                || point == '\t'
                || (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE);
    }
}
