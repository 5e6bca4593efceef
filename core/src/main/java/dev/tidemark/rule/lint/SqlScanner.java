// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.rule.lint.SqlToken.Kind;
import dev.tidemark.rule.lint.SqlToken.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Cuts SQL into tokens; comments and blanks fall away. It understands no grammar: the checks look at neighbours. */
final class SqlScanner {
    private static final List<String> LONG_SYMBOLS =
            List.of("->>", "<=>", "!~~", "<=", ">=", "<>", "!=", "||", "::", "//", "->", "=>", "<<", ">>", "==", "**");

    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private int at;
    private int line = 1;
    private int lastLine;

    private SqlScanner(String sql) {
        this.sql = sql;
    }

    static List<SqlToken> scan(String sql) {
        SqlScanner scanner = new SqlScanner(sql);
        while (scanner.at < sql.length()) {
            scanner.step();
        }
        return List.copyOf(scanner.tokens);
    }

    private void step() {
        int blankEnd = blankEnd();
        char c = sql.charAt(at);
        if (blankEnd > at) {
            skip(blankEnd);
        } else if (c == '\'') {
            take(Kind.TEXT, quoted(c));
        } else if (c == '"' || c == '`') {
            take(Kind.QUOTED, quoted(c));
        } else if (Character.isLetter(c) || c == '_') {
            take(Kind.WORD, word(at));
        } else if (Character.isDigit(c) || (c == '.' && isDigit(at + 1))) {
            take(Kind.NUMBER, number());
        } else {
            take(Kind.SYMBOL, at + symbolLength());
        }
    }

    /** Where the blank or comment that begins here ends; here, if none does. */
    private int blankEnd() {
        if (sql.startsWith("--", at)) {
            return end("\n", at);
        }
        if (sql.startsWith("/*", at)) {
            return end("*/", at + 2);
        }
        return Character.isWhitespace(sql.charAt(at)) ? at + 1 : at;
    }

    private void take(Kind kind, int end) {
        String text = sql.substring(at, end);
        if (text.equals(")") && !open.isEmpty()) {
            open.pop();
        }
        int parent = open.isEmpty() ? -1 : open.peek();
        Place place = line == lastLine ? Place.INSIDE_LINE : Place.LINE_START;
        lastLine = line;
        tokens.add(new SqlToken(kind, text, line, open.size(), parent, place));
        if (text.equals("(")) {
            open.push(tokens.size() - 1);
        }
        skip(end);
    }

    private void skip(int end) {
        for (; at < end; at++) {
            if (sql.charAt(at) == '\n') {
                line++;
            }
        }
    }

    private int end(String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }

    /** The end of a quoted text, in which a doubled quote stands for itself. */
    private int quoted(char quote) {
        int end = at + 1;
        while (end < sql.length()) {
            if (sql.charAt(end) != quote) {
                end++;
            } else if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                end += 2;
            } else {
                return end + 1;
            }
        }
        return end;
    }

    private int word(int from) {
        int end = from;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    /** Takes letters along, so that 0xFF and 1.5e0 are one token each. */
    private int number() {
        int end = at;
        while (end < sql.length()) {
            char c = sql.charAt(end);
            boolean isExponentSign = (c == '+' || c == '-') && Character.toLowerCase(sql.charAt(end - 1)) == 'e';
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '_' && !isExponentSign) {
                return end;
            }
            end++;
        }
        return end;
    }

    private int symbolLength() {
        return LONG_SYMBOLS.stream()
                .filter(symbol -> sql.startsWith(symbol, at))
                .findFirst()
                .map(String::length)
                .orElse(1);
    }

    private boolean isDigit(int index) {
        return index < sql.length() && Character.isDigit(sql.charAt(index));
    }
}
