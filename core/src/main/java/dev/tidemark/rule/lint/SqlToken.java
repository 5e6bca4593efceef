// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

/**
 * A piece of SQL.
 *
 * @param kind what it is
 * @param text as written, quotes included
 * @param line from 1
 * @param depth how many parentheses it stands in; a parenthesis counts as outside itself
 * @param parent index of the opening parenthesis around it, -1 for none
 * @param place first of its line or not
 */
record SqlToken(Kind kind, String text, int line, int depth, int parent, Place place) {
    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        QUOTED,
        SYMBOL
    }

    enum Place {
        LINE_START,
        INSIDE_LINE
    }

    boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }
}
