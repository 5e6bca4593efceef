// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.engine.Table;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The few ways in which text gets into SQL where DuckDB binds no value: names, file names, options. */
final class SqlText {
    private SqlText() {}

    static String name(Table table) {
        return identifier(table.name());
    }

    static String identifier(String name) {
        return quoted(name, '"');
    }

    static String literal(String text) {
        return quoted(text, '\'');
    }

    static String literals(List<String> texts) {
        return texts.stream().map(SqlText::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A value of a query as its text, of the type that it has in Java. */
    static String value(Object value) {
        if (value instanceof String text) {
            return literal(text);
        }
        if (value instanceof Double number) {
            return "CAST('" + number + "' AS DOUBLE)";
        }
        if (value instanceof Long number) {
            return "CAST(" + number + " AS BIGINT)";
        }
        if (value instanceof Boolean) {
            return "(" + value + ")";
        }
        throw new TidemarkException(
                ErrorCode.INTERNAL, "A query's value must be String, Long, Double or Boolean, not " + value.getClass());
    }

    /** A file name that DuckDB shall not take as a pattern. */
    static String file(Path file) {
        return literal(noPattern(file.toString()));
    }

    /** Text in which no letter stands for others. */
    static String noPattern(String text) {
        return text.replaceAll("[\\[*?]", "[$0]");
    }

    static String files(List<Path> files) {
        return files.stream().map(SqlText::file).collect(Collectors.joining(", ", "[", "]"));
    }

    static String resource(String name) {
        try (InputStream stream = SqlText.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new TidemarkException(ErrorCode.INTERNAL, "The program lacks its resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.INTERNAL, "The program's resource " + name + " cannot be read", e);
        }
    }

    private static String quoted(String text, char quote) {
        if (text.indexOf('\0') >= 0) {
            throw new TidemarkException(ErrorCode.USAGE, "A name or value holds a NUL character: " + text);
        }
        String mark = String.valueOf(quote);
        return mark + text.replace(mark, mark + mark) + mark;
    }
}
