// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.flow.FlowField;
import dev.tidemark.yaml.YamlMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads where a {@code format.yml} finds each flow field. */
final class FieldRuleLoader {
    private static final List<String> RULE_KEYS = List.of("from", "else", "less", "empty");

    private FieldRuleLoader() {}

    static Map<FlowField, FieldRule> load(YamlMap columns) {
        columns.only(FormatLoader.ids(FlowField.values(), FlowField::id));
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
            if (rule.has(key) && !fits(key, field.kind())) {
                throw rule.problem(key, "is for whole numbers, and " + field.id() + " is none");
            }
        }
        Long empty = rule.has("empty") ? (Long) rule.integer("empty") : null;
        return new FieldRule(rule.texts("from"), rule.texts("else"), rule.texts("less"), empty);
    }

    private static boolean fits(String key, FlowField.Kind kind) {
        return switch (kind) {
            case INTEGER -> true;
            case SPAN -> key.equals("less");
            case TIME, TEXT -> key.equals("else");
        };
    }
}
