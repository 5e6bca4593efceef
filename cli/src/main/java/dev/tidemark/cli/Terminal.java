// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.report.TextStyle;
import dev.tidemark.settings.Progress;
import org.jspecify.annotations.Nullable;

/** Whether a person reads along, and how wide a line may be. Java cannot tell on every version; the launcher can, and says so. */
final class Terminal {
    private static final String OUT = "tidemark.terminal";
    private static final String ERR = "tidemark.terminal.err";

    private static final String COLUMNS = "tidemark.columns";
    private static final int USUAL = 80;
    private static final int NARROWEST = 40;
    /** Longer lines of prose are hard to read. */
    private static final int WIDEST = 120;

    private Terminal() {}

    /** How text on standard output looks. */
    static TextStyle style() {
        boolean isPainted =
                Boolean.getBoolean(OUT) && System.getenv("NO_COLOR") == null && !isDumb(System.getenv("TERM"));
        return (isPainted ? TextStyle.COLOUR : TextStyle.PLAIN).withWidth(width());
    }

    static boolean isDumb(@Nullable String kind) {
        return "dumb".equals(kind);
    }

    /** Columns that text on standard output may take; what goes to a file or a pipe has as many everywhere. */
    static int width() {
        return Boolean.getBoolean(OUT) ? width(System.getProperty(COLUMNS)) : USUAL;
    }

    static int width(@Nullable String columns) {
        if (columns == null || !columns.matches("[1-9][0-9]{0,5}")) {
            return USUAL;
        }
        return Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns)));
    }

    /** Columns that a line of progress may take, so that it stays one. */
    static int progressWidth() {
        return Boolean.getBoolean(ERR) ? Math.min(USUAL, width(System.getProperty(COLUMNS))) - 1 : USUAL - 1;
    }

    /** How progress on standard error looks. */
    static ProgressLine.Look progress(Progress wanted) {
        boolean isTerminal = Boolean.getBoolean(ERR) && !isDumb(System.getenv("TERM"));
        return switch (wanted) {
            case AUTO -> isTerminal ? ProgressLine.Look.PAINTED : ProgressLine.Look.NONE;
            case ALWAYS -> isTerminal ? ProgressLine.Look.PAINTED : ProgressLine.Look.PLAIN;
            case NEVER -> ProgressLine.Look.NONE;
        };
    }
}
