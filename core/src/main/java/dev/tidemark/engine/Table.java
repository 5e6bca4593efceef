// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.regex.Pattern;

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
}
