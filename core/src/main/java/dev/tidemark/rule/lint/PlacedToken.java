// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.sql.SqlScanner;
import dev.tidemark.sql.Token;
import dev.tidemark.sql.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A token of SQL that is neither blank nor comment, and where it stands.
 *
 * @param kind what it is
 * @param text as written, quotes included
 * @param line from 1
 * @param depth how many parentheses it stands in; a parenthesis counts as outside itself
 * @param parent index of the opening parenthesis around it, -1 for none
 * @param place first of its line or not
 */
record PlacedToken(Kind kind, String text, int line, int depth, int parent, Place place) {
    enum Place {
        LINE_START,
        INSIDE_LINE
    }

    static List<PlacedToken> all(String sql) {
        List<PlacedToken> placed = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        int line = 1;
        int lastLine = 0;
        for (Token token : SqlScanner.scan(sql)) {
            if (token.kind() != Kind.SPACE) {
                if (token.text().equals(")")) {
                    open.poll();
                }
                int parent = open.isEmpty() ? -1 : open.peek();
                Place place = line == lastLine ? Place.INSIDE_LINE : Place.LINE_START;
                placed.add(new PlacedToken(token.kind(), token.text(), line, open.size(), parent, place));
                if (token.text().equals("(")) {
                    open.push(placed.size() - 1);
                }
                lastLine = line;
            }
            line += (int) token.text().chars().filter(letter -> letter == '\n').count();
        }
        return List.copyOf(placed);
    }

    boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }
}
