// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.Severity;

/** Whether text for a terminal may carry colour. */
public enum TextStyle {
    /** Text and nothing else. */
    PLAIN,
    /** With the escape codes of a terminal. */
    COLOUR;

    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";
    private static final String RED_BOLD = "\u001b[1;31m";
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String CYAN = "\u001b[36m";

    String bold(String text) {
        return paint(BOLD, text);
    }

    String faint(String text) {
        return paint(FAINT, text);
    }

    String severity(Severity severity, String text) {
        return paint(
                switch (severity) {
                    case CRITICAL -> RED_BOLD;
                    case HIGH -> RED;
                    case MEDIUM -> YELLOW;
                    case LOW -> CYAN;
                    case INFO -> FAINT;
                },
                text);
    }

    private String paint(String code, String text) {
        return this == PLAIN || text.isBlank() ? text : code + text + RESET;
    }
}
