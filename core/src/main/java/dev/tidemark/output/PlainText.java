// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

/** Text from logs on one line, without characters that steer a terminal, hide or reorder; each format escapes the rest. */
final class PlainText {
    private PlainText() {}

    /** Control and invisible characters become a blank, halves of surrogate pairs a question mark. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int place = 0;
        while (place < text.length()) {
            int letter = text.codePointAt(place);
            place += Character.charCount(letter);
            plain.appendCodePoint(replaced(letter));
        }
        return plain.toString();
    }

    private static int replaced(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.SURROGATE -> '?';
            default -> letter;
        };
    }

    /** At most so many characters. */
    static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1) + "…";
    }
}
