// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Rows under headings, aligned and never wider than asked: what is too long goes on in the next line. */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int WIDEST_FIXED = 39;
    private static final int NARROWEST_LAST = 12;

    private final List<Column> columns;
    private final List<List<String>> rows;
    private final int[] widths;

    /**
     * Lays out a table.
     *
     * @param columns from left to right
     * @param rows one text for each column, made visible here
     * @param width columns of the terminal that it may take
     */
    TextTable(List<Column> columns, List<List<String>> rows, int width) {
        this.columns = List.copyOf(columns);
        this.rows = rows.stream()
                .map(row -> row.stream().map(VisibleText::of).toList())
                .toList();
        this.widths = widths(width);
    }

    /** How a column is shown. */
    public record Column(String heading, Align align, UnaryOperator<String> paint) {
        /** Texts begin on this side. */
        public static Column left(String heading) {
            return new Column(heading, Align.LEFT, UnaryOperator.identity());
        }

        /** Texts begin on this side. */
        public static Column right(String heading) {
            return new Column(heading, Align.RIGHT, UnaryOperator.identity());
        }

        Column painted(UnaryOperator<String> with) {
            return new Column(heading, align, with);
        }
    }

    /** On which side texts begin. */
    public enum Align {
        LEFT,
        RIGHT
    }

    String heading() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            line.append(i == 0 ? "" : GAP)
                    .append(aligned(i, VisibleText.clipped(columns.get(i).heading(), widths[i])));
        }
        return line.toString().stripTrailing();
    }

    /** A row, with as many lines as its longest cell needs. */
    List<String> row(int index) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(VisibleText.wrapped(rows.get(index).get(i), widths[i]));
        }
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int part = 0; part < height; part++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = part < cells.get(i).size() ? cells.get(i).get(part) : "";
                line.append(i == 0 ? "" : GAP).append(painted(i, cell));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(heading());
        for (int i = 0; i < rows.size(); i++) {
            lines.addAll(row(i));
        }
        return lines;
    }

    private String painted(int column, String cell) {
        return columns.get(column).paint().apply(aligned(column, cell));
    }

    private String aligned(int column, String cell) {
        return columns.get(column).align() == Align.RIGHT
                ? VisibleText.rightAligned(cell, widths[column])
                : VisibleText.padded(cell, widths[column]);
    }

    private int[] widths(int width) {
        int last = columns.size() - 1;
        int[] widths = new int[columns.size()];
        for (int i = 0; i <= last; i++) {
            widths[i] = Math.min(wanted(i), i == last ? width : WIDEST_FIXED);
        }
        int room = width - last * GAP.length();
        widths[last] = Math.min(
                widths[last],
                Math.max(NARROWEST_LAST, room - IntStream.of(widths).limit(last).sum()));
        while (IntStream.of(widths).sum() > room) {
            narrowWidest(widths);
        }
        return widths;
    }

    private int wanted(int column) {
        int widest = rows.stream()
                .mapToInt(row -> VisibleText.width(row.get(column)))
                .max()
                .orElse(0);
        return Math.max(widest, VisibleText.width(columns.get(column).heading()));
    }

    private static void narrowWidest(int[] widths) {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            widest = widths[i] > widths[widest] ? i : widest;
        }
        widths[widest]--;
    }
}
