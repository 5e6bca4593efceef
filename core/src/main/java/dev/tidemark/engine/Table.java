// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table or view inside an engine; nothing else is ever pasted into SQL.
 *
 * @param name lower-case letters, digits and underscores, at most 63
 */
public record Table(String name) {
    private static final Pattern SAFE = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** Refuses a name that would need quoting. */
    public Table {
        if (!SAFE.matcher(name).matches()) {
            throw new TidemarkException(ErrorCode.INTERNAL, "Not a table name: " + name);
        }
    }

    /** By hand: Java makes a record's own at run time, which costs a short run more than all it does with tables. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table table && table.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /**
     * The table of lines that the last {@link Engine#keep} over this view of a {@link Scan.Text} could not read, one row a
     * line: {@code file_number} INTEGER, {@code line_number} BIGINT (from 1), {@code field} STRING (null where none is to
     * blame), {@code reason} STRING ({@code bad-value}, {@code missing-field}, {@code extra-field}, {@code open-quote},
     * {@code bad-encoding}, {@code long-line}), {@code lines} BIGINT (how many were lost with it) and {@code line} STRING.
     */
    public Table rejected() {
        return new Table(name + "_rejected");
    }
}
