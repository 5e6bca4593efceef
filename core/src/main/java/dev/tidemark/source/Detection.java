// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.flow.FlowField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file was taken for, for somebody who wonders why it is read as it is.
 *
 * @param file as the user named it
 * @param format what it is, null where it is none that is known
 * @param kind how it is laid out, null where that cannot be told
 * @param isUnpacked true where that is said of the rows made of it, since no engine reads the file itself
 * @param columns in the file's order
 * @param time how its times are understood, empty where it has none
 * @param complaint what keeps it from being read and what would help, empty where nothing does
 */
public record Detection(
        String file,
        @Nullable Format format,
        @Nullable FormatKind kind,
        boolean isUnpacked,
        List<DetectedColumn> columns,
        String time,
        String complaint) {
    /** Copies the list. */
    public Detection {
        columns = List.copyOf(columns);
    }

    /** True where the file can be read. */
    public boolean isReadable() {
        return complaint.isEmpty();
    }

    /**
     * A column of the file.
     *
     * @param name as the file has it
     * @param fields the flow fields that it gives, at least in part
     * @param filters those that look at it to tell which rows are flows
     */
    public record DetectedColumn(String name, List<FlowField> fields, List<RowFilter> filters) {
        /** Copies the lists. */
        public DetectedColumn {
            fields = List.copyOf(fields);
            filters = List.copyOf(filters);
        }
    }
}
