// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Query;
import dev.tidemark.engine.duckdb.SqlScanner.Kind;
import dev.tidemark.engine.duckdb.SqlScanner.Token;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A query proven to be one SELECT, in DuckDB's words.
 *
 * @param name what it is for
 * @param sql with its values; ends in a line feed
 */
record Select(String name, String sql) {
    private static final Set<String> WRITERS = Set.of(
            "insert", "update", "delete", "merge", "copy", "create", "drop", "alter", "attach", "set", "call",
            "pragma");

    /** The values are written out: DuckDB binds none in a view, and plans a query again once it knows its values. */
    static Select of(Query query) {
        List<String> names = new ArrayList<>(query.values().keySet());
        StringBuilder sql = new StringBuilder();
        for (Token token : checked(query)) {
            boolean isValue = token.kind() == Kind.PARAMETER;
            sql.append(
                    isValue
                            ? SqlText.value(
                                    Objects.requireNonNull(query.values().get(parameter(query, names, token))))
                            : token.text());
        }
        return new Select(query.name(), sql.append('\n').toString());
    }

    private static String parameter(Query query, List<String> names, Token token) {
        String name = token.text().substring(1);
        if (!names.contains(name)) {
            throw refused(query, "no value is given for " + token.text() + "; values: " + names);
        }
        return name;
    }

    private static List<Token> checked(Query query) {
        List<Token> tokens = withoutLastSemicolon(SqlScanner.scan(query.name(), query.sql()));
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
