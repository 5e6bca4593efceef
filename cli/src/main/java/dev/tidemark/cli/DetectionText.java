// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.flow.FlowField;
import dev.tidemark.source.Detection;
import dev.tidemark.source.FormatKind;
import dev.tidemark.source.RowFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a file was taken for, as text for a terminal; names of files and columns are shown harmless. */
final class DetectionText {
    private static final int WIDEST = 40;

    private DetectionText() {}

    static String of(Detection detection) {
        StringBuilder text = new StringBuilder(TerminalText.safeLine(head(detection))).append('\n');
        if (!detection.columns().isEmpty()) {
            text.append('\n').append(columns(detection.columns())).append('\n');
            line(text, "times", detection.time());
            line(text, "not in it", String.join(", ", absent(detection.columns())));
        }
        if (!detection.isReadable()) {
            // In one line: the options in it are there to be copied.
            text.append('\n')
                    .append(TerminalText.safeLine(detection.complaint()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String head(Detection detection) {
        String verdict = detection.isReadable() ? "" : "cannot be read";
        if (detection.format() == null || detection.kind() == null) {
            return detection.file() + ": " + verdict;
        }
        return detection.file() + ": " + (verdict.isEmpty() ? "" : verdict + "; ")
                + layout(detection, detection.kind()) + ", taken for "
                + detection.format().id() + " ("
                + detection.format().title() + ")";
    }

    /** Datagrams and the like are no CSV, though what is made of them is. */
    private static String layout(Detection detection, FormatKind kind) {
        return detection.isUnpacked() && kind == FormatKind.CSV ? "unpacked into rows" : kind.id();
    }

    private static String columns(List<Detection.DetectedColumn> columns) {
        int width = columns.stream()
                .mapToInt(column -> TerminalText.safeLine(column.name()).length())
                .max()
                .orElse(0);
        String lead = "  %-" + Math.max("column".length(), Math.min(WIDEST, width)) + "s  ";
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, lead + "field\n", "column"));
        for (Detection.DetectedColumn column : columns) {
            String name = TerminalText.safeLine(column.name());
            text.append(Paragraph.of(String.format(Locale.ROOT, lead, name), use(column)));
        }
        return text.toString();
    }

    private static String use(Detection.DetectedColumn column) {
        Stream<String> fields = column.fields().isEmpty()
                ? Stream.empty()
                : Stream.of(column.fields().stream().map(FlowField::id).collect(Collectors.joining(", ")));
        String use = Stream.concat(fields, column.filters().stream().map(DetectionText::use))
                .collect(Collectors.joining("; "));
        return use.isEmpty() ? "not used" : use;
    }

    private static String use(RowFilter filter) {
        String words = String.join(", ", filter.words());
        return filter.sense() == RowFilter.Sense.KEEP
                ? "flows are rows with " + words
                : "left out are rows with " + words;
    }

    /** Fields that a file may do without and that this one has no column for. */
    private static List<String> absent(List<Detection.DetectedColumn> columns) {
        return Arrays.stream(FlowField.values())
                .filter(field -> !field.isRequired())
                .filter(field ->
                        columns.stream().noneMatch(column -> column.fields().contains(field)))
                .map(FlowField::id)
                .toList();
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(Paragraph.of(String.format(Locale.ROOT, "%-9s  ", name), value));
        }
    }
}
