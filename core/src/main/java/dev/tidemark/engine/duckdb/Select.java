// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Query;
import dev.tidemark.engine.SelectTokens;
import dev.tidemark.engine.SqlScanner.Kind;
import dev.tidemark.engine.SqlScanner.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A query proven to be one SELECT, in DuckDB's words.
 *
 * @param name what it is for
 * @param sql with {@code $1}, {@code $2} for its values; ends in a line feed
 * @param values in the order of their numbers
 */
record Select(String name, String sql, List<Object> values) {
    Select {
        values = List.copyOf(values);
    }

    /** With numbered places for the values, to be bound. */
    static Select bound(Query query) {
        List<String> used = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        for (Token token : SelectTokens.of(query)) {
            if (token.kind() == Kind.PARAMETER) {
                String name = SelectTokens.parameter(query, token);
                if (!used.contains(name)) {
                    used.add(name);
                }
                sql.append('$').append(used.indexOf(name) + 1);
            } else {
                sql.append(token.text());
            }
        }
        return new Select(
                query.name(),
                sql.append('\n').toString(),
                used.stream().map(query.values()::get).toList());
    }

    /** With the values written out, for a view: DuckDB stores its text and binds nothing in it. */
    static Select written(Query query) {
        StringBuilder sql = new StringBuilder();
        for (Token token : SelectTokens.of(query)) {
            boolean isValue = token.kind() == Kind.PARAMETER;
            sql.append(isValue ? SqlText.value(SelectTokens.value(query, token)) : token.text());
        }
        return new Select(query.name(), sql.append('\n').toString(), List.of());
    }
}
