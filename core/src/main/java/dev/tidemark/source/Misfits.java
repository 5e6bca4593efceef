// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Rows;
import dev.tidemark.flow.FlowField;
import org.jspecify.annotations.Nullable;

/** Our words for lines that the engine could not cut or read. */
final class Misfits {
    private static final String PLACE = "c";

    private Misfits() {}

    static String reason(SourceFile file, Rows.Row row) {
        Object field = row.value("field");
        if (!row.text("reason").equals("bad-value")) {
            return "broken-line";
        }
        return flowField(file, field) == FlowField.TIMESTAMP ? "bad-time" : "not-a-number";
    }

    /** The engine names a column by its place. */
    private static @Nullable FlowField flowField(SourceFile file, @Nullable Object column) {
        if (column == null || !column.toString().startsWith(PLACE)) {
            return null;
        }
        int place = Integer.parseInt(column.toString().substring(PLACE.length()));
        return file.mapping().fieldsOf(file.layout().columns().get(place)).stream()
                .findFirst()
                .orElse(null);
    }
}
