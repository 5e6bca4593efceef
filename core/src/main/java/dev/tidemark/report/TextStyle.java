// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.Severity;

/**
 * How text for a terminal looks.
 *
 * @param paint whether it carries colour
 * @param width columns that it may take
 */
public record TextStyle(Paint paint, int width) {
    /** Text and nothing else, as wide as a terminal is at the least nearly everywhere. */
    public static final TextStyle PLAIN = new TextStyle(Paint.NONE, VisibleText.WIDTH);

    /** The same with colour. */
    public static final TextStyle COLOUR = new TextStyle(Paint.COLOUR, VisibleText.WIDTH);

    /** Whether text carries colour. */
    public enum Paint {
        NONE,
        /** The escape codes of a terminal. */
        COLOUR
    }

    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";
    private static final String RED_BOLD = "\u001b[1;31m";
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String CYAN = "\u001b[36m";

    /** The same for a terminal of so many columns. */
    public TextStyle withWidth(int columns) {
        return new TextStyle(paint, columns);
    }

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
        return paint == Paint.NONE || text.isBlank() ? text : code + text + RESET;
    }
}
