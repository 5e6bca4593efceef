// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.sql;

import dev.tidemark.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts SQL into tokens. It understands no grammar and bears any text: what never ends, ends with the text. */
public final class SqlScanner {
    private static final List<String> LONG_SIGNS =
            List.of("->>", "<=>", "!~~", "<=", ">=", "<>", "!=", "||", "::", "//", "->", "=>", "<<", ">>", "==", "**");

    private final String sql;
    private int at;

    private SqlScanner(String sql) {
        this.sql = sql;
    }

    /** Cuts SQL into its tokens. */
    public static List<Token> scan(String sql) {
        SqlScanner scanner = new SqlScanner(sql);
        List<Token> tokens = new ArrayList<>();
        while (scanner.at < sql.length()) {
            tokens.add(scanner.next());
        }
        return tokens;
    }

    /** True for what a word may consist of. */
    public static boolean isWordPart(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_';
    }

    private Token next() {
        Kind kind = kind();
        int end =
                switch (kind) {
                    case SPACE -> space();
                    case TEXT, QUOTED -> quoted();
                    case WORD -> word(at);
                    case NUMBER -> number();
                    case PARAMETER -> word(at + 1);
                    case SIGN -> sign();
                };
        Token token = new Token(kind, sql.substring(at, end));
        at = end;
        return token;
    }

    private Kind kind() {
        char first = sql.charAt(at);
        if (Character.isWhitespace(first) || isComment(at)) {
            return Kind.SPACE;
        }
        if (first == ':' && isNameStart(at + 1)) {
            return Kind.PARAMETER;
        }
        if (isNameStart(at)) {
            return Kind.WORD;
        }
        if (isDigit(first == '.' ? at + 1 : at)) {
            return Kind.NUMBER;
        }
        return switch (first) {
            case '\'' -> Kind.TEXT;
            case '"', '`' -> Kind.QUOTED;
            default -> Kind.SIGN;
        };
    }

    private boolean isComment(int index) {
        return sql.startsWith("--", index) || sql.startsWith("/*", index);
    }

    private int space() {
        if (sql.startsWith("--", at)) {
            return behind("\n", at);
        }
        if (sql.startsWith("/*", at)) {
            return behind("*/", at + 2);
        }
        int end = at;
        while (end < sql.length() && Character.isWhitespace(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private int behind(String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }

    /** A doubled quote stands for itself. */
    private int quoted() {
        char quote = sql.charAt(at);
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
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Takes letters along, so that 0xFF and 1.5e0 are one token each. */
    private int number() {
        int end = at;
        while (end < sql.length() && (isWordPart(sql.charAt(end)) || sql.charAt(end) == '.' || isExponentSign(end))) {
            end++;
        }
        return end;
    }

    /** Before a digit alone: behind {@code 1e} may begin a comment. */
    private boolean isExponentSign(int index) {
        boolean isSign = sql.charAt(index) == '-' || sql.charAt(index) == '+';
        return isSign && Character.toLowerCase(sql.charAt(index - 1)) == 'e' && isDigit(index + 1);
    }

    /** Engines see the comment in {@code //*}, and not a sign of two letters. */
    private int sign() {
        for (String sign : LONG_SIGNS) {
            if (sql.startsWith(sign, at) && !isComment(at + sign.length() - 1)) {
                return at + sign.length();
            }
        }
        return at + 1;
    }

    private boolean isNameStart(int index) {
        return index < sql.length() && (Character.isLetter(sql.charAt(index)) || sql.charAt(index) == '_');
    }

    private boolean isDigit(int index) {
        return index < sql.length() && Character.isDigit(sql.charAt(index));
    }
}
