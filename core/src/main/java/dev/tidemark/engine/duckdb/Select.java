// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Query;
import dev.tidemark.engine.SelectTokens;
import dev.tidemark.sql.Token;
import dev.tidemark.sql.Token.Kind;

/**
 * A query proven to be one SELECT, in DuckDB's words.
 *
 * @param name what it is for
 * @param sql with its values; ends in a line feed
 */
record Select(String name, String sql) {
    /** The values are written out: DuckDB binds none in a view, and plans a query again once it knows its values. */
    static Select of(Query query) {
        StringBuilder sql = new StringBuilder();
        for (Token token : SelectTokens.of(query)) {
            boolean isValue = token.kind() == Kind.PARAMETER;
            sql.append(isValue ? SqlText.value(SelectTokens.value(query, token)) : token.text());
        }
        return new Select(query.name(), sql.append('\n').toString());
    }
}
