// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.sql.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A SQL file cut into tokens, and the few things of its structure that can be told without a grammar. */
final class SqlScript {
    /** Stands for what is before the first and behind the last token. */
    private static final PlacedToken NOTHING = new PlacedToken(Kind.SIGN, "", 1, 0, -1, PlacedToken.Place.INSIDE_LINE);

    /** What ends a FROM list: in the conditions of its joins no comma stands but in brackets. */
    private static final Set<String> TABLE_ENDS = Set.of(
            "select",
            "where",
            "group",
            "having",
            "order",
            "window",
            "limit",
            "union",
            "except",
            "intersect",
            "qualify");

    private static final Set<String> SUBQUERIES = Set.of("select", "with", "from");

    private final String file;
    private final List<PlacedToken> tokens;

    private SqlScript(String file, List<PlacedToken> tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    static SqlScript of(String file, String sql) {
        return new SqlScript(file, PlacedToken.all(sql));
    }

    String file() {
        return file;
    }

    int size() {
        return tokens.size();
    }

    PlacedToken at(int index) {
        return index < 0 || index >= tokens.size() ? NOTHING : tokens.get(index);
    }

    /** True where the token at a place is this word or symbol, capitals or not. */
    boolean is(int index, String word) {
        return at(index).is(word);
    }

    /** Places of a word or symbol. */
    List<Integer> places(String word) {
        List<Integer> places = new ArrayList<>();
        for (int index = 0; index < size(); index++) {
            if (is(index, word)) {
                places.add(index);
            }
        }
        return places;
    }

    /** Places of words that are called like a function. */
    List<Integer> calls() {
        return places("(").stream()
                .map(index -> index - 1)
                .filter(index -> at(index).isWord())
                .toList();
    }

    /** The place of the parenthesis that closes the one at a place. */
    int closing(int open) {
        for (int index = open + 1; index < size(); index++) {
            if (is(index, ")") && at(index).depth() == at(open).depth()) {
                return index;
            }
        }
        return size();
    }

    /** Names of the WITH blocks and their places. */
    Map<String, Integer> blocks() {
        Map<String, Integer> blocks = new LinkedHashMap<>();
        for (int with : places("WITH")) {
            int name = with + 1;
            while (at(name).isWord() && !is(name, "SELECT")) {
                blocks.put(at(name).text().toLowerCase(Locale.ROOT), name);
                int open = is(name + 1, "(") ? closing(name + 1) + 2 : name + 2;
                int close = closing(open);
                name = is(close + 1, ",") ? close + 2 : size();
            }
        }
        return blocks;
    }

    /** The place of the SELECT that gives the script's columns, or the size where there is none. */
    int finalSelect() {
        return places("SELECT").stream()
                .filter(index -> at(index).depth() == 0)
                .findFirst()
                .orElse(size());
    }

    /** Names of the script's columns in order; an item that has none is given as an empty name. */
    Map<Integer, String> columns() {
        Map<Integer, String> columns = new LinkedHashMap<>();
        int start = is(finalSelect() + 1, "DISTINCT") ? finalSelect() + 2 : finalSelect() + 1;
        for (int index = start; index < size(); index++) {
            boolean isEnd = isColumnEnd(index);
            if (isEnd || index == size() - 1) {
                PlacedToken last = at(isEnd ? index - 1 : index);
                columns.put(start, last.isWord() ? last.text().toLowerCase(Locale.ROOT) : "");
                start = index + 1;
            }
            if (isEnd && is(index, "FROM")) {
                break;
            }
        }
        return columns;
    }

    private boolean isColumnEnd(int index) {
        return at(index).depth() == 0 && (is(index, ",") || is(index, "FROM"));
    }

    /** Places of what is read after FROM and JOIN, and after a comma in a FROM list: names, and texts that stand for some. */
    List<Integer> tables() {
        List<Integer> tables = new ArrayList<>();
        for (int index = 0; index < size(); index++) {
            boolean isFrom = is(index, "FROM") && !isInsideCall(index) && !is(index - 1, "DISTINCT");
            if (isFrom || is(index, "JOIN")) {
                tables.add(index + 1);
                addListed(tables, index + 1);
            }
        }
        return tables.stream()
                .map(this::behindBrackets)
                .filter(index -> at(index).kind() != Kind.SIGN
                        && !SUBQUERIES.contains(at(index).text().toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    /** What a table is called: its own name and its aliases, without those that stand for another table too. */
    Set<String> namesOf(String table) {
        Set<String> names = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (int index = 0; index < size(); index++) {
            if (is(index, ")")) {
                others.add(aliasAt(index + 1));
            }
        }
        for (int place : tables()) {
            Set<String> called = is(place, table) ? names : others;
            called.add(at(place).text().toLowerCase(Locale.ROOT));
            called.add(aliasAt(place + 1));
        }
        names.removeAll(others);
        names.remove("");
        return names;
    }

    /** The alias that begins at a place, empty where there is none. */
    private String aliasAt(int index) {
        int place = is(index, "AS") ? index + 1 : index;
        boolean isAlias =
                at(place).isWord() && !Dialect.COMMON.isKeyword(at(place).text());
        return isAlias ? at(place).text().toLowerCase(Locale.ROOT) : "";
    }

    /** A join may stand in brackets. */
    private int behindBrackets(int index) {
        return is(index, "(") ? behindBrackets(index + 1) : index;
    }

    private void addListed(List<Integer> tables, int first) {
        int depth = at(first).depth();
        for (int index = first; index < size() && at(index).depth() >= depth; index++) {
            String text = at(index).text().toLowerCase(Locale.ROOT);
            if (at(index).depth() == depth && TABLE_ENDS.contains(text)) {
                return;
            }
            if (at(index).depth() == depth && text.equals(",")) {
                tables.add(index + 1);
            }
        }
    }

    /** True for the FROM of extract(hour FROM x) and the like. */
    private boolean isInsideCall(int index) {
        int parent = at(index).parent();
        return parent >= 0
                && at(parent - 1).isWord()
                && Set.of("extract", "substring", "trim", "overlay")
                        .contains(at(parent - 1).text().toLowerCase(Locale.ROOT));
    }
}
