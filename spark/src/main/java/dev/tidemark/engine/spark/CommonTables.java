// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.sql.SqlScanner;
import dev.tidemark.sql.Token;
import dev.tidemark.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A SELECT taken apart into the tables that it defines by WITH and the rest. Spark puts such a table's text wherever its name
 * stands, and so computes it as often; those that are read more than once are better kept.
 *
 * @param tables in the order of their definition
 * @param rest what follows
 */
record CommonTables(List<Common> tables, String rest) {
    private static final Set<String> BEFORE_A_TABLE = Set.of("from", "join");

    CommonTables {
        tables = List.copyOf(tables);
    }

    /**
     * A table of the query's own.
     *
     * @param name what it is called
     * @param body its SELECT
     */
    record Common(String name, String body) {}

    /** Takes SQL apart; what is not of the plain form stays whole. */
    static CommonTables of(String sql) {
        List<Token> tokens = SqlScanner.scan(sql);
        List<Common> tables = new ArrayList<>();
        int place = next(tokens, 0);
        if (!isWord(tokens, place, "with")) {
            return new CommonTables(List.of(), sql);
        }
        do {
            int title = next(tokens, place + 1);
            int as = next(tokens, title + 1);
            int open = next(tokens, as + 1);
            boolean isPlain = isWord(tokens, as, "as") && isWord(tokens, open, "(");
            if (!isPlain) {
                return new CommonTables(List.of(), sql);
            }
            int close = closing(tokens, open);
            tables.add(new Common(tokens.get(title).text(), text(tokens, open + 1, close)));
            place = next(tokens, close + 1);
        } while (isWord(tokens, place, ","));
        return new CommonTables(tables, text(tokens, place, tokens.size()));
    }

    /** How often the later tables and the rest read a table. */
    int readers(int place) {
        String name = tables.get(place).name();
        int count = readers(name, rest);
        for (Common later : tables.subList(place + 1, tables.size())) {
            count += readers(name, later.body());
        }
        return count;
    }

    private static int readers(String name, String sql) {
        int count = 0;
        String before = "";
        for (Token token : SqlScanner.scan(sql)) {
            if (token.kind() != Kind.SPACE) {
                boolean isRead = token.text().equalsIgnoreCase(name) && BEFORE_A_TABLE.contains(before);
                count += isRead ? 1 : 0;
                before = token.text().toLowerCase(Locale.ROOT);
            }
        }
        return count;
    }

    /** The SELECT of a table, with those before it. */
    String select(int place) {
        return with(tables.subList(0, place)) + tables.get(place).body();
    }

    /** The SELECT as a whole. */
    String select() {
        return with(tables) + rest;
    }

    /** The same with a table that lies under another name. */
    CommonTables kept(int place, String name) {
        List<Common> changed = new ArrayList<>(tables);
        changed.set(place, new Common(tables.get(place).name(), "SELECT * FROM " + name));
        return new CommonTables(changed, rest);
    }

    private static String with(List<Common> tables) {
        return tables.isEmpty()
                ? ""
                : tables.stream()
                        .map(table -> table.name() + " AS (" + table.body() + "\n)")
                        .collect(Collectors.joining(", ", "WITH ", "\n"));
    }

    private static int next(List<Token> tokens, int from) {
        int place = from;
        while (place < tokens.size() && tokens.get(place).kind() == Kind.SPACE) {
            place++;
        }
        return place;
    }

    private static boolean isWord(List<Token> tokens, int place, String word) {
        return place < tokens.size() && tokens.get(place).text().equalsIgnoreCase(word);
    }

    private static int closing(List<Token> tokens, int open) {
        int depth = 0;
        int place = open;
        do {
            String text = tokens.get(place).text();
            depth += text.equals("(") ? 1 : 0;
            depth -= text.equals(")") ? 1 : 0;
            place++;
        } while (depth > 0);
        return place - 1;
    }

    private static String text(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().map(Token::text).collect(Collectors.joining());
    }
}
