// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.Severity;
import java.util.List;
import java.util.function.Consumer;

/** The parts that pages in a terminal are made of; all text is made visible and wrapped here. */
public final class TextPage {
    private final TextStyle style;
    private final Consumer<String> out;

    /** A page in a style, given line by line. */
    public TextPage(TextStyle style, Consumer<String> out) {
        this.style = style;
        this.out = out;
    }

    /** Columns that a line may take. */
    int width() {
        return style.width();
    }

    public void title(String text) {
        wrapped(text, style.width()).forEach(line -> print(style.bold(line)));
    }

    public void prose(String text) {
        wrapped(text, style.width()).forEach(this::print);
    }

    public void faint(String text) {
        wrapped(text, style.width()).forEach(line -> print(style.faint(line)));
    }

    void painted(Severity severity, String word, String rest) {
        List<String> lines = wrapped(word + " " + rest, style.width());
        print(style.severity(severity, word) + lines.get(0).substring(word.length()));
        lines.stream().skip(1).forEach(this::print);
    }

    void rule() {
        print("");
        print(style.faint("─".repeat(style.width())));
    }

    public void gap() {
        print("");
    }

    /** Lines that are laid out already, the first of them a heading. */
    void block(List<String> lines) {
        if (!lines.isEmpty()) {
            gap();
            print(style.faint(lines.get(0)));
            lines.stream().skip(1).forEach(this::print);
        }
    }

    public void list(String title, List<String> items) {
        items(title, items, "- ");
    }

    void steps(String title, List<String> items) {
        items(title, items, "");
    }

    private void items(String title, List<String> items, String mark) {
        if (items.isEmpty()) {
            return;
        }
        gap();
        print(style.bold(title));
        for (int i = 0; i < items.size(); i++) {
            String begin = mark.isEmpty() ? (i + 1) + ". " : mark;
            List<String> lines = wrapped(items.get(i), style.width() - begin.length());
            print(begin + lines.get(0));
            lines.stream().skip(1).forEach(line -> print(" ".repeat(begin.length()) + line));
        }
    }

    /** A table as wide as the page at most, nothing of it painted. */
    void plainTable(List<TextTable.Column> columns, List<List<String>> rows) {
        new TextTable(columns, rows, style.width()).lines().forEach(this::print);
    }

    /** A table as wide as the page at most. */
    public void table(List<TextTable.Column> columns, List<List<String>> rows) {
        List<String> lines = new TextTable(columns, rows, style.width()).lines();
        print(style.faint(lines.get(0)));
        lines.stream().skip(1).forEach(this::print);
    }

    /** Text under an indent. */
    public void indented(String text, int columns) {
        String indent = " ".repeat(columns);
        wrapped(text, style.width() - columns).forEach(line -> print(indent + line));
    }

    public void print(String line) {
        out.accept(line + "\n");
    }

    private static List<String> wrapped(String text, int width) {
        return VisibleText.wrapped(VisibleText.of(text), width);
    }
}
