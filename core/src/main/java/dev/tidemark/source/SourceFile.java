// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.List;

/**
 * A file whose format is known, at least nearly.
 *
 * @param file where it is
 * @param format what it is
 * @param layout how its rows are laid out
 * @param time how its times are kept
 * @param texts how they are written, where they are text
 * @param mapping which of its columns give which flow fields
 */
record SourceFile(
        InputFile file, Format format, Layout layout, TimeColumn time, TimeTexts texts, ColumnMapping mapping) {
    boolean isWhole() {
        return mapping.missing().isEmpty();
    }

    /** What keeps it from being read, and what would help by what its first rows hold. */
    String complaint(Sniffed sniffed) {
        List<String> missing =
                mapping.missing().stream().map(field -> field.id()).toList();
        return file.name() + " has no column for " + String.join(", ", missing) + " (read as " + format.id()
                + "). Columns found: " + String.join(", ", layout.names()) + ". Say which it is, for example "
                + String.join(" ", new MappingAdvice(this, sniffed).options());
    }
}
