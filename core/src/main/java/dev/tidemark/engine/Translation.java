// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A dictionary between two columns of a table, such as the number and the text of an address.
 *
 * @param dictionary has each value of {@code from} once
 * @param from what is looked up
 * @param to what takes its place
 */
public record Translation(Table dictionary, String from, String to) {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    /** Refuses names that would need quoting. */
    public Translation {
        checked(from);
        checked(to);
    }

    /**
     * All rows of a table with some columns translated, a value that the dictionary lacks becoming null; sorted by the
     * columns as they were.
     *
     * @param name what it is for, for messages
     * @param table the rows
     * @param columns all columns of the table, in order
     * @param translated those to be translated
     */
    public Query of(String name, Table table, List<String> columns, Set<String> translated) {
        List<String> selected = new ArrayList<>();
        List<String> sorted = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        for (String column : columns) {
            sorted.add("r." + checked(column) + " NULLS LAST");
            if (translated.contains(column)) {
                String alias = "t" + selected.size();
                selected.add(alias + "." + to + " AS " + column);
                joins.append("\nLEFT JOIN ")
                        .append(dictionary.name())
                        .append(' ')
                        .append(alias);
                joins.append(" ON ")
                        .append(alias)
                        .append('.')
                        .append(from)
                        .append(" = r.")
                        .append(column);
            } else {
                selected.add("r." + column);
            }
        }
        return Query.of(
                name,
                "SELECT " + String.join(", ", selected) + "\nFROM " + table.name() + " r" + joins + "\nORDER BY "
                        + String.join(", ", sorted));
    }

    private static String checked(String column) {
        if (!SAFE.matcher(column).matches()) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "The column name '" + column + "' would need quoting; use letters, digits and underscores.");
        }
        return column;
    }
}
