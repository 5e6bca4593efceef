// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

/** Prose broken at blanks for a terminal. */
final class Paragraph {
    private Paragraph() {}

    /** The content's words after a lead, later lines below the first word; ends in a line end. */
    static String of(String lead, String content) {
        int width = Terminal.width();
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder(lead);
        boolean isFirst = true;
        for (String word : content.strip().split("\\s+", -1)) {
            if (!isFirst && line.length() + 1 + word.length() > width) {
                text.append(line).append('\n');
                line = new StringBuilder(" ".repeat(lead.length()));
                isFirst = true;
            }
            line.append(isFirst ? "" : " ").append(word);
            isFirst = false;
        }
        return text.append(line).append('\n').toString();
    }
}
