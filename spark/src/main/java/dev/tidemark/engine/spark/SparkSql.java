// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.engine.Query;
import dev.tidemark.engine.SelectTokens;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.sql.Token;
import dev.tidemark.sql.Token.Kind;
import java.util.regex.Pattern;

/** The common dialect in Spark's words, and the few ways in which text gets into SQL. */
final class SparkSql {
    /** The numbers below one given have a column of the same name on the other engine. */
    private static final Pattern RANGE =
            Pattern.compile("\\brange\\(([0-9]+)\\)(\\s+[a-z]+)?", Pattern.CASE_INSENSITIVE);

    private SparkSql() {}

    /** One SELECT with its values written out; refuses anything else. */
    static String of(Query query) {
        StringBuilder sql = new StringBuilder();
        for (Token token : SelectTokens.of(query)) {
            boolean isValue = token.kind() == Kind.PARAMETER;
            sql.append(isValue ? literal(SelectTokens.value(query, token)) : plain(token.text()));
        }
        return RANGE.matcher(sql).replaceAll("(SELECT id AS range FROM range($1))$2");
    }

    /** A backslash within a text is none but for Spark. */
    private static String plain(String token) {
        return token.startsWith("'") ? token.replace("\\", "\\\\") : token;
    }

    static String identifier(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    static String literal(Object value) {
        if (value instanceof String text) {
            return plain("'" + text.replace("'", "''") + "'");
        }
        if (value instanceof Double number) {
            return "CAST('" + number + "' AS DOUBLE)";
        }
        if (value instanceof Long || value instanceof Integer) {
            return "CAST(" + value + " AS BIGINT)";
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        throw new TidemarkException(
                ErrorCode.INTERNAL, "A query's value must be String, Long, Double or Boolean, not " + value.getClass());
    }
}
