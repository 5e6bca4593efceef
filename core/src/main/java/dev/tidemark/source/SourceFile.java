// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.flow.FlowField;
import java.util.List;
import java.util.stream.Collectors;

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
        String columns = layout.columns().stream().map(this::use).collect(Collectors.joining(", "));
        return file.name() + " has no column for " + String.join(", ", missing) + " that " + format.id()
                + " knows. Columns found: " + columns + ". Say which it is, for example "
                + String.join(" ", new MappingAdvice(this, sniffed).options());
    }

    /** A column with the fields that it is taken for, where its name does not say them. */
    private String use(SourceColumn column) {
        List<String> fields =
                mapping.fieldsOf(column).stream().map(FlowField::id).toList();
        if (fields.equals(List.of(column.name()))) {
            return column.name();
        }
        if (fields.isEmpty()) {
            return column.name()
                    + (mapping.filtersOf(column).isEmpty() ? " (not used)" : " (tells which rows are flows)");
        }
        return column.name() + " (" + String.join(", ", fields) + ")";
    }
}
