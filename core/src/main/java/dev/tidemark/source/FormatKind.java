// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.Arrays;
import java.util.Optional;

/** How a format lays rows into bytes. */
public enum FormatKind {
    /** Columns with types of their own. */
    PARQUET("parquet"),
    /** Separated text with a header line. */
    CSV("csv"),
    /** One JSON object a line. */
    JSON("json"),
    /** Zeek's tab-separated logs, which say their columns in lines that begin with {@code #}. */
    ZEEK_TSV("zeek-tsv");

    private final String id;

    FormatKind(String id) {
        this.id = id;
    }

    /** The word in {@code format.yml}. */
    public String id() {
        return id;
    }

    /** True where rows are lines cut by a separator. */
    boolean isText() {
        return this == CSV || this == ZEEK_TSV;
    }

    /** Finds a kind by its word. */
    static Optional<FormatKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
