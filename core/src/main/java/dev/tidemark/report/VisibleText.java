// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Text that may be shown to people: nothing in it steers, hides or reorders, and its width in a terminal is known. */
final class VisibleText {
    /** The columns that every output in a terminal keeps to. */
    static final int WIDTH = 80;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LAST_NARROW_BLOCK = 0x10FF;

    private VisibleText() {}

    /** Shows what cannot be seen: each control or formatting character as its code. */
    static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::isUnseen)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isUnseen(c)) {
                visible.append(c <= Character.MAX_VALUE ? "\\u" + HexFormat.of().toHexDigits((char) c) : "\ufffd");
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    /** Columns that a text takes up. */
    static int width(String text) {
        return text.codePoints().map(VisibleText::width).sum();
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String rightAligned(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    static String clipped(String text, int width) {
        return width(text) <= width ? text : head(text, width - 1) + "…";
    }

    /** Breaks at spaces, and inside a word only where it is longer than a line. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : SPACES.split(text.strip(), -1)) {
            String rest = word;
            if (!line.isEmpty() && width(line.toString()) + 1 + width(rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest) > width) {
                String head = head(rest, width);
                lines.add(head);
                rest = rest.substring(head.length());
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String head(String text, int width) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            used += width(c);
            if (used > width && end > 0) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end);
    }

    private static int width(int c) {
        if (c <= LAST_NARROW_BLOCK) {
            return Character.getType(c) == Character.NON_SPACING_MARK ? 0 : 1;
        }
        boolean isWide = Character.isIdeographic(c)
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
                || c > Character.MAX_VALUE;
        return isWide ? 2 : 1;
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
