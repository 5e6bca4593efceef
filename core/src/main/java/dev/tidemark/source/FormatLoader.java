// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.error.Nearest;
import dev.tidemark.flow.FlowField;
import dev.tidemark.yaml.YamlFile;
import dev.tidemark.yaml.YamlMap;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes a format of its {@code format.yml}; what is unknown, missing or of another type is its author's mistake. */
final class FormatLoader {
    private static final List<String> KEYS =
            List.of("id", "title", "kinds", "recognise", "time", "duration", "unset", "columns", "notes");
    private static final List<String> RULE_KEYS = List.of("from", "else", "less", "empty");

    private FormatLoader() {}

    static Format load(String folder, Path file) {
        YamlMap map = YamlFile.read(file);
        map.only(KEYS);
        if (!map.text("id").equals(folder)) {
            throw map.problem("id", "must be " + folder + ", the name of its folder");
        }
        return new Format(
                folder,
                map.text("title"),
                kinds(map),
                map.texts("recognise"),
                word(map, "time", TimeForm::find, ids(TimeForm.values(), TimeForm::id)),
                map.has("duration")
                        ? word(map, "duration", ClockUnit::find, ids(ClockUnit.values(), ClockUnit::id))
                        : ClockUnit.SECONDS,
                map.texts("unset"),
                fields(map),
                map.text("notes", ""));
    }

    private static List<FormatKind> kinds(YamlMap map) {
        List<String> known = ids(FormatKind.values(), FormatKind::id);
        List<FormatKind> kinds = map.texts("kinds").stream()
                .map(word -> FormatKind.find(word)
                        .orElseThrow(
                                () -> map.problem("kinds", "no kind '" + word + "'. " + Nearest.hint(word, known))))
                .toList();
        if (kinds.isEmpty()) {
            throw map.problem("kinds", "must name at least one of " + String.join(", ", known));
        }
        return kinds;
    }

    private static Map<FlowField, FieldRule> fields(YamlMap map) {
        YamlMap columns = map.map("columns");
        columns.only(ids(FlowField.values(), FlowField::id));
        Map<FlowField, FieldRule> fields = new EnumMap<>(FlowField.class);
        for (FlowField field : FlowField.values()) {
            if (columns.has(field.id())) {
                fields.put(field, rule(columns, field));
            } else if (field.isRequired()) {
                throw columns.problem(field.id(), "is missing; every format must say where it is");
            }
        }
        return fields;
    }

    private static FieldRule rule(YamlMap columns, FlowField field) {
        if (columns.isList(field.id())) {
            return new FieldRule(columns.texts(field.id()), List.of(), List.of(), null);
        }
        YamlMap rule = columns.map(field.id());
        rule.only(RULE_KEYS);
        for (String key : List.of("else", "less", "empty")) {
            boolean fits = field.kind() == FlowField.Kind.INTEGER
                    || (key.equals("less") && field.kind() == FlowField.Kind.SPAN);
            if (rule.has(key) && !fits) {
                throw rule.problem(key, "is for whole numbers, and " + field.id() + " is none");
            }
        }
        Long empty = rule.has("empty") ? (Long) rule.integer("empty") : null;
        return new FieldRule(rule.texts("from"), rule.texts("else"), rule.texts("less"), empty);
    }

    private static <T> T word(YamlMap map, String key, Function<String, Optional<T>> find, List<String> known) {
        String word = map.text(key);
        return find.apply(word).orElseThrow(() -> map.problem(key, "no '" + word + "'. " + Nearest.hint(word, known)));
    }

    private static <T> List<String> ids(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).toList();
    }
}
