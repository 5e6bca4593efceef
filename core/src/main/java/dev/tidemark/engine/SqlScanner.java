// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL into tokens, so that a parameter within a text or a comment is none and a second statement cannot hide.
 *
 * <p>What engines read differently (dollar quotes, escapes by backslash, comments in comments, bare carriage returns) is
 * refused and not guessed.
 */
public final class SqlScanner {
    /** What a token is. */
    public enum Kind {
        /** Blank or comment. */
        SPACE,
        /** A text or a quoted name. */
        QUOTED,
        /** A keyword, name or number. */
        WORD,
        /** {@code :name}. */
        PARAMETER,
        /** Anything else, one character, or {@code ::}. */
        SIGN
    }

    /**
     * One token; texts of all tokens joined are the SQL again.
     *
     * @param kind what it is
     * @param text as it stands
     */
    public record Token(Kind kind, String text) {}

    private final String sql;
    private final String name;
    private int at;

    private SqlScanner(String name, String sql) {
        this.name = name;
        this.sql = sql;
    }

    /** Cuts SQL into its tokens; {@code name} is for messages. */
    public static List<Token> scan(String name, String sql) {
        SqlScanner scanner = new SqlScanner(name, sql);
        List<Token> tokens = new ArrayList<>();
        while (scanner.at < sql.length()) {
            tokens.add(scanner.next());
        }
        return tokens;
    }

    private Token next() {
        int start = at;
        Kind kind = advance();
        return new Token(kind, sql.substring(start, at));
    }

    private Kind advance() {
        char first = sql.charAt(at);
        if (sql.startsWith("--", at)) {
            return skipTo("\n", at + 2, sql.length());
        }
        if (sql.startsWith("/*", at)) {
            return blockComment();
        }
        if (Character.isWhitespace(first)) {
            return space();
        }
        if (first == '\'' || first == '"' || first == '`') {
            return quoted(first);
        }
        if (isWordPart(first)) {
            return word();
        }
        return sign(first);
    }

    private Kind space() {
        while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
            if (sql.charAt(at) == '\r' && !sql.startsWith("\r\n", at)) {
                throw refused("a carriage return without a line feed");
            }
            at++;
        }
        return Kind.SPACE;
    }

    private Kind skipTo(String end, int from, int otherwise) {
        int found = sql.indexOf(end, from);
        int stop = found < 0 ? otherwise : found + end.length();
        int bare = sql.indexOf('\r', from);
        if (bare >= 0 && bare < stop && !sql.startsWith("\r\n", bare)) {
            throw refused("a carriage return without a line feed");
        }
        at = stop;
        return Kind.SPACE;
    }

    private Kind blockComment() {
        int end = sql.indexOf("*/", at + 2);
        int inner = sql.indexOf("/*", at + 2);
        if (end < 0 || (inner >= 0 && inner < end)) {
            throw refused("a comment without end or within another");
        }
        at = end + 2;
        return Kind.SPACE;
    }

    private Kind quoted(char quote) {
        int place = at + 1;
        while (place < sql.length()) {
            if (sql.charAt(place) != quote) {
                place++;
            } else if (place + 1 < sql.length() && sql.charAt(place + 1) == quote) {
                place += 2;
            } else {
                at = place + 1;
                return Kind.QUOTED;
            }
        }
        throw refused("a quote " + quote + " without end");
    }

    private Kind word() {
        int start = at;
        while (at < sql.length() && isWordPart(sql.charAt(at))) {
            at++;
        }
        boolean isPrefix = at < sql.length() && sql.charAt(at) == '\'';
        if (isPrefix) {
            throw refused("the prefixed text " + sql.substring(start, at) + "'…");
        }
        return Kind.WORD;
    }

    private Kind sign(char first) {
        if (first == '$' || first == '?') {
            throw refused("the sign " + first + " outside a text; write values as :name");
        }
        if (sql.startsWith("::", at)) {
            at += 2;
            return Kind.SIGN;
        }
        at++;
        boolean isParameter = first == ':' && at < sql.length() && isNameStart(sql.charAt(at));
        if (!isParameter) {
            return Kind.SIGN;
        }
        while (at < sql.length() && isWordPart(sql.charAt(at))) {
            at++;
        }
        return Kind.PARAMETER;
    }

    private static boolean isNameStart(char letter) {
        return Character.isLetter(letter) || letter == '_';
    }

    static boolean isWordPart(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_';
    }

    private TidemarkException refused(String what) {
        return new TidemarkException(ErrorCode.USAGE, "SQL of " + name + " holds " + what + "; take it out");
    }
}
