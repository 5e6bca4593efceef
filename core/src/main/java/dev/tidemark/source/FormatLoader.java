// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.flow.FlowField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a format of the text of its {@code format.yml}. */
final class FormatLoader {
    private static final Set<String> KEYS = ordered(
            "id", "title", "kinds", "recognise", "time", "duration", "unset", "columns", "notes");
    private static final Set<String> RULE_KEYS = ordered("from", "else", "less", "empty");

    private FormatLoader() {}

    static Format load(String folder, String place, String text) {
        FormatFile file = FormatFile.parse(place, text);
        file.allow(KEYS);
        if (!file.text("id").equals(folder)) {
            throw file.wrong("id", "is " + file.text("id") + " but its folder is " + folder);
        }
        return new Format(
                folder,
                file.text("title"),
                kinds(file),
                file.texts("recognise"),
                file.word("time", TimeForm::find, ids(TimeForm.values(), TimeForm::id)),
                duration(file),
                file.texts("unset"),
                fields(file),
                file.text("notes", ""));
    }

    private static List<FormatKind> kinds(FormatFile file) {
        List<FormatKind> kinds = file.texts("kinds").stream()
                .map(word -> FormatKind.find(word)
                        .orElseThrow(() -> file.wrong(
                                "kinds", "holds " + word + "; known are " + ids(FormatKind.values(), FormatKind::id))))
                .toList();
        if (kinds.isEmpty()) {
            throw file.wrong("kinds", "is lacking; known are " + ids(FormatKind.values(), FormatKind::id));
        }
        return kinds;
    }

    private static ClockUnit duration(FormatFile file) {
        if (!file.keys().contains("duration")) {
            return ClockUnit.SECONDS;
        }
        return file.word("duration", ClockUnit::find, ids(ClockUnit.values(), ClockUnit::id));
    }

    private static Map<FlowField, FieldRule> fields(FormatFile file) {
        FormatFile columns = file.inner("columns");
        columns.allow(Arrays.stream(FlowField.values())
                .map(FlowField::id)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        Map<FlowField, FieldRule> fields = new EnumMap<>(FlowField.class);
        for (FlowField field : FlowField.values()) {
            if (columns.keys().contains(field.id())) {
                fields.put(field, rule(columns, field));
            } else if (field.isRequired()) {
                throw columns.wrong(field.id(), "is lacking; every format needs it");
            }
        }
        return fields;
    }

    private static FieldRule rule(FormatFile columns, FlowField field) {
        if (columns.isList(field.id())) {
            return new FieldRule(columns.texts(field.id()), List.of(), List.of(), null);
        }
        FormatFile rule = columns.inner(field.id());
        rule.allow(RULE_KEYS);
        boolean isNumber = field.kind() == FlowField.Kind.INTEGER;
        for (String key : List.of("else", "less", "empty")) {
            boolean fits = isNumber || (key.equals("less") && field.kind() == FlowField.Kind.SPAN);
            if (rule.keys().contains(key) && !fits) {
                throw rule.wrong(key, "is for whole numbers only, and " + field.id() + " is none");
            }
        }
        return new FieldRule(rule.texts("from"), rule.texts("else"), rule.texts("less"), rule.wholeNumber("empty"));
    }

    private static <T> String ids(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).collect(Collectors.joining(", "));
    }

    private static Set<String> ordered(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }
}
