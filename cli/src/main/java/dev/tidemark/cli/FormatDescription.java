// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.flow.FlowField;
import dev.tidemark.source.Direction;
import dev.tidemark.source.FieldRule;
import dev.tidemark.source.Format;
import dev.tidemark.source.RowFilter;
import dev.tidemark.source.TimeForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A source format as text for a terminal. */
final class FormatDescription {
    private final Format format;
    private final StringBuilder text = new StringBuilder();

    private FormatDescription(Format format) {
        this.format = format;
    }

    static String text(Format format) {
        FormatDescription description = new FormatDescription(format);
        description.head();
        description.fields();
        if (!format.notes().isBlank()) {
            description.text.append("\nNotes\n").append(Paragraph.of("  ", format.notes()));
        }
        return description.text.toString();
    }

    private void head() {
        text.append(Paragraph.of("", format.id() + ": " + format.title())).append('\n');
        line("files", FormatsListCommand.files(format));
        line(
                "told by",
                format.recognise().isEmpty()
                        ? "no column in particular: taken where no other format fits"
                        : (format.isUnpacked() ? "its content; rows made of it have the columns " : "the columns ")
                                + String.join(", ", format.recognise()));
        line("times", time(format.time()) + "; text with a date is ISO 8601, in UTC where it names no zone");
        line("duration", format.duration().name().toLowerCase(Locale.ROOT));
        if (format.direction() == Direction.ONE_WAY) {
            line("one way", "a record tells what one end sent; the halves are joined");
        }
        for (RowFilter filter : format.filters()) {
            boolean isKept = filter.sense() == RowFilter.Sense.KEEP;
            line(
                    isKept ? "keep" : "leave",
                    "rows whose " + filter.column().get(0) + " is " + String.join(", ", filter.words()));
        }
        if (!format.spelling().unset().isEmpty()) {
            line(
                    "no value",
                    "an empty cell, or " + String.join(", ", format.spelling().unset()));
        }
    }

    private static String time(TimeForm form) {
        return form == TimeForm.INFERRED
                ? "of bare numbers unit and origin are told from the values of a whole run"
                : "bare numbers are " + form.id().replaceFirst("^epoch-", "") + " since 1970";
    }

    private void line(String name, String value) {
        text.append(Paragraph.of(String.format(Locale.ROOT, "%-8s  ", name), value));
    }

    private void fields() {
        text.append("\nField, and the columns that give it; the first that a file has counts\n");
        for (FlowField field : FlowField.values()) {
            String lead = String.format(Locale.ROOT, "  %-12s  ", field.id());
            text.append(Paragraph.of(lead, columns(format.rule(field)) + (field.isRequired() ? "" : " (not needed)")));
        }
    }

    private static String columns(FieldRule rule) {
        List<String> parts = new ArrayList<>();
        if (!rule.from().isEmpty()) {
            parts.add(String.join(", ", rule.from()));
        }
        if (!rule.orElse().isEmpty()) {
            parts.add("where that is empty " + String.join(", ", rule.orElse()));
        }
        if (!rule.less().isEmpty()) {
            parts.add("less " + String.join(", ", rule.less()));
        }
        if (rule.empty() != null) {
            parts.add("else " + rule.empty());
        }
        return parts.isEmpty() ? "none" : String.join("; ", parts);
    }
}
