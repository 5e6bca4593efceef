// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import org.jspecify.annotations.Nullable;

/** What a file turned out to be. */
sealed interface Recognition {
    /** Flow records. */
    record Flows(SourceFile file) implements Recognition {}

    /** Nothing at all. */
    record Nothing(InputFile file) implements Recognition {}

    /**
     * Something else, or flow records with a column missing.
     *
     * @param file where it is
     * @param complaint what is wrong and what would help
     * @param nearest the best that can be made of it, null where it has no columns of a known format
     */
    record Other(InputFile file, String complaint, @Nullable SourceFile nearest) implements Recognition {
        /** True of flow records with all columns, of which one cannot be read: they are not what else may lie in a folder. */
        boolean lacksNoColumn() {
            return nearest != null && nearest.isWhole();
        }
    }
}
