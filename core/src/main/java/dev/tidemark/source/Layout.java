// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Scan.Packing;
import java.util.List;
import java.util.Optional;

/**
 * How the rows of a file are laid out.
 *
 * @param kind what reads it
 * @param packing how it is packed
 * @param columns in the file's order
 * @param text how separated text is cut
 */
record Layout(FormatKind kind, Packing packing, List<SourceColumn> columns, TextShape text) {
    Layout {
        columns = List.copyOf(columns);
    }

    /** The column of a name, whatever its case and punctuation; one that is spelled alike comes first. */
    Optional<SourceColumn> find(String name) {
        Optional<SourceColumn> same =
                columns.stream().filter(column -> column.name().equals(name)).findFirst();
        return same.or(() -> columns.stream()
                .filter(column -> Names.isAlike(column.name(), name))
                .findFirst());
    }

    List<String> names() {
        return columns.stream().map(SourceColumn::name).toList();
    }
}
