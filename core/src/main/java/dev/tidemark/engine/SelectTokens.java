// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.sql.SqlScanner;
import dev.tidemark.sql.Token;
import dev.tidemark.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Proves that a query is one SELECT, whatever the engine, and cuts it into tokens, so that a parameter within a text or a
 * comment is none and a second statement cannot hide.
 *
 * <p>What engines read differently (dollar quotes, escapes by backslash, comments in comments, bare carriage returns) is
 * refused and not guessed.
 */
public final class SelectTokens {
    private static final Set<String> WRITERS = Set.of(
            "insert", "update", "delete", "merge", "copy", "create", "drop", "alter", "attach", "set", "call",
            "pragma");

    private SelectTokens() {}

    /** The value that stands where a parameter does; refuses one that is not given. */
    public static Object value(Query query, Token token) {
        Object value = query.values().get(token.text().substring(1));
        if (value == null) {
            throw refused(
                    query,
                    "no value is given for " + token.text() + "; values: "
                            + List.copyOf(query.values().keySet()));
        }
        return value;
    }

    /** The tokens; refuses what is more than one SELECT. */
    public static List<Token> of(Query query) {
        List<Token> tokens = withoutLastSemicolon(SqlScanner.scan(query.sql()));
        checkMarks(query, tokens);
        int depth = 0;
        String before = "";
        for (Token token : tokens) {
            if (token.kind() == Kind.SPACE) {
                continue;
            }
            String word = token.text().toLowerCase(Locale.ROOT);
            checkPlace(query, before, word, depth);
            depth += depthChange(word);
            if (depth < 0) {
                throw refused(query, "a bracket closes that was never opened");
            }
            before = word;
        }
        if (depth != 0 || before.isEmpty()) {
            throw refused(query, "it is empty or a bracket stays open");
        }
        return tokens;
    }

    private static void checkMarks(Query query, List<Token> tokens) {
        Kind before = Kind.SPACE;
        for (Token token : tokens) {
            boolean isPrefixed = token.kind() == Kind.TEXT && (before == Kind.WORD || before == Kind.NUMBER);
            String fault = isPrefixed ? "a text with a prefix, …" + token.text() : doubtful(token);
            if (!fault.isEmpty()) {
                throw new TidemarkException(
                        ErrorCode.USAGE, "SQL of " + query.name() + " holds " + fault + "; take it out");
            }
            before = token.kind();
        }
    }

    /** What engines may read otherwise in a token; empty where nothing is. */
    private static String doubtful(Token token) {
        String text = token.text();
        return switch (token.kind()) {
            case SPACE -> doubtfulSpace(text);
            case TEXT, QUOTED -> isClosed(text) ? "" : "a quote " + text.charAt(0) + " without end";
            case SIGN ->
                text.equals("$") || text.equals("?")
                        ? "the sign " + text + " outside a text; write values as :name"
                        : "";
            case WORD, NUMBER, PARAMETER -> "";
        };
    }

    private static String doubtfulSpace(String text) {
        if (text.replace("\r\n", "").contains("\r")) {
            return "a carriage return without a line feed";
        }
        boolean isWhole =
                text.length() >= 4 && text.endsWith("*/") && !text.substring(2).contains("/*");
        return text.startsWith("/*") && !isWhole ? "a comment without end or within another" : "";
    }

    /** Doubled ones stand for themselves, so that the quotes of a closed text are even in number. */
    private static boolean isClosed(String text) {
        return text.chars().filter(letter -> letter == text.charAt(0)).count() % 2 == 0;
    }

    private static int depthChange(String word) {
        if (word.equals("(")) {
            return 1;
        }
        return word.equals(")") ? -1 : 0;
    }

    private static void checkPlace(Query query, String before, String word, int depth) {
        if (word.equals(";")) {
            throw refused(query, "it holds more than one statement");
        }
        if (before.isEmpty() && !word.equals("select") && !word.equals("with") && !word.equals("values")) {
            throw refused(query, "it begins with " + word);
        }
        // Where a statement may begin: after WITH's last bracket, and inside a bracket.
        boolean mayBegin = before.equals("(") || (before.equals(")") && depth == 0);
        if (mayBegin && WRITERS.contains(word)) {
            throw refused(query, "it holds " + word);
        }
    }

    private static List<Token> withoutLastSemicolon(List<Token> tokens) {
        int last = tokens.size() - 1;
        while (last >= 0 && tokens.get(last).kind() == Kind.SPACE) {
            last--;
        }
        if (last < 0 || !tokens.get(last).text().equals(";")) {
            return tokens;
        }
        List<Token> kept = new ArrayList<>(tokens);
        kept.remove(last);
        return kept;
    }

    private static TidemarkException refused(Query query, String why) {
        return new TidemarkException(
                ErrorCode.USAGE, "SQL of " + query.name() + " must be one SELECT over the views given, but " + why);
    }
}
