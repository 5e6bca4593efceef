// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one file that give one flow field.
 *
 * @param from holds it, null where only a constant does
 * @param orElse used in rows where {@code from} holds nothing
 * @param less taken away from it
 * @param empty the value where all of them hold nothing
 */
public record FieldColumns(
        @Nullable SourceColumn from,
        @Nullable SourceColumn orElse,
        @Nullable SourceColumn less,
        @Nullable Long empty) {
    /** A field that the file lacks. */
    static final FieldColumns NONE = new FieldColumns(null, null, null, null);

    static FieldColumns of(SourceColumn column) {
        return new FieldColumns(column, null, null, null);
    }

    /** The columns that are read. */
    List<SourceColumn> all() {
        return Stream.of(from, orElse, less).filter(Objects::nonNull).toList();
    }
}
