// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.report.TextStyle;
import dev.tidemark.settings.Progress;

/** Whether a person reads along. Java cannot tell on every version; the launcher can, and says so. */
final class Terminal {
    private static final String OUT = "tidemark.terminal";
    private static final String ERR = "tidemark.terminal.err";

    private Terminal() {}

    /** How text on standard output looks. */
    static TextStyle style() {
        return Boolean.getBoolean(OUT) && System.getenv("NO_COLOR") == null ? TextStyle.COLOUR : TextStyle.PLAIN;
    }

    /** How progress on standard error looks. */
    static ProgressLine.Look progress(Progress wanted) {
        boolean isTerminal = Boolean.getBoolean(ERR) && !"dumb".equals(System.getenv("TERM"));
        return switch (wanted) {
            case AUTO -> isTerminal ? ProgressLine.Look.PAINTED : ProgressLine.Look.NONE;
            case ALWAYS -> isTerminal ? ProgressLine.Look.PAINTED : ProgressLine.Look.PLAIN;
            case NEVER -> ProgressLine.Look.NONE;
        };
    }
}
