// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.flow.FlowField;
import java.util.List;

/** What to say of a file of which a column holds what its field cannot be. */
final class ValueComplaint {
    private static final int LENGTH = 60;

    private ValueComplaint() {}

    /** Names the first such value, where it stands and what would help. */
    static String ofTime(SourceFile source, String doubt, List<String> lines) {
        String column = source.mapping()
                .columns(FlowField.TIMESTAMP)
                .map(FieldColumns::from)
                .map(SourceColumn::name)
                .orElse("");
        String what = what(source, column, doubt, lines);
        if (source.texts().isAmbiguous()) {
            return what + " may begin with the day or with the month, and no value beside it tells. Say which:"
                    + " --dates day-first or --dates month-first.";
        }
        return what
                + " is no time that is read. Read are 2026-11-24 10:11:12 (or with T, slashes, a fraction, a zone such as"
                + " Z or +02:00), 20261124T101112, 24.11.2026 10:11:12, 24/11/2026 10:11:12, and numbers since 1970 or since"
                + " midnight. If another column holds the time, name it: --map timestamp=COLUMN; if none does, write the times"
                + " anew in one of these forms.";
    }

    /** The same of a count that has a fraction, which the engine would round. */
    static String ofCount(SourceFile source, String column, String value, List<String> lines) {
        return what(source, column, value, lines)
                + " is no whole number. If points part thousands, take them away; if it is another thing, name the right column"
                + " by --map.";
    }

    private static String what(SourceFile source, String column, String value, List<String> lines) {
        return source.file().name() + place(source, value, lines) + ": " + cut(value) + " in the column " + column;
    }

    /** Of rows that were made of a file, the lines are not the user's. */
    private static String place(SourceFile source, String doubt, List<String> lines) {
        for (int place = 0; place < lines.size() && !source.file().isUnpacked(); place++) {
            if (lines.get(place).contains(doubt)) {
                return ":" + (place + 1);
            }
        }
        return "";
    }

    private static String cut(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }
}
