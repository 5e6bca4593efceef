// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a format keeps one flow field. Names match whatever their case and punctuation; the first that a file has counts.
 *
 * @param from columns that hold it, best first
 * @param orElse columns used in rows where {@code from} holds nothing
 * @param less columns to be taken away from it, for formats that give a total and one direction
 * @param empty the value where all of them hold nothing, null where such a row is to be rejected
 */
public record FieldRule(
        List<String> from,
        List<String> orElse,
        List<String> less,
        @Nullable Long empty) {
    /** A field that the format does not know. */
    static final FieldRule NONE = new FieldRule(List.of(), List.of(), List.of(), null);

    /** Copies the lists. */
    public FieldRule {
        from = List.copyOf(from);
        orElse = List.copyOf(orElse);
        less = List.copyOf(less);
    }

    /** True where the format can give the field even from a file without such a column. */
    boolean hasConstant() {
        return empty != null;
    }
}
