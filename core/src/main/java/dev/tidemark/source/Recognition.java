// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

/** What a file turned out to be. */
sealed interface Recognition {
    /** Flow records. */
    record Flows(SourceFile file) implements Recognition {}

    /** Nothing at all. */
    record Nothing(InputFile file) implements Recognition {}

    /** Something else, or flow records with a column missing; the complaint says what and what would help. */
    record Other(InputFile file, String complaint) implements Recognition {}
}
