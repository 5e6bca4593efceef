// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.Nearest;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.FlowField;
import dev.tidemark.yaml.YamlFile;
import dev.tidemark.yaml.YamlMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The three places where settings are written, read and checked for unknown names; the stronger hides the weaker. */
final class Layers {
    private static final String PREFIX = "TIDEMARK_";
    private static final String MAP = SettingKey.MAP.id() + ".";
    private static final String RULES = SettingKey.RULES.id() + ".";
    private static final String RULES_VARIABLE = SettingKey.variable(RULES);
    private static final int MOST_DOTS = 2;

    /** What scripts read before Java starts, and secrets, which are no settings: those may stand in files and are shown. */
    private static final Set<String> NO_SETTINGS = Set.of(
            "TIDEMARK_JAVA_OPTIONS",
            "TIDEMARK_HOME",
            "TIDEMARK_WEBHOOK_HEADER",
            "TIDEMARK_WEBHOOK_SECRET",
            "TIDEMARK_SPARK_JARS",
            "TIDEMARK_BENCHMARKS");

    private final List<Map<String, RawSetting>> layers;

    private Layers(List<Map<String, RawSetting>> layers) {
        this.layers = List.copyOf(layers);
    }

    static Layers of(SettingSources sources) {
        return new Layers(List.of(options(sources), environment(sources), file(sources)));
    }

    /** The strongest value of a setting. */
    Optional<RawSetting> find(SettingKey key) {
        return layers.stream()
                .filter(layer -> layer.containsKey(key.id()))
                .findFirst()
                .map(layer -> layer.get(key.id()));
    }

    /** The strongest value of each field's column. */
    Map<FlowField, RawSetting> columns() {
        Map<FlowField, RawSetting> columns = new LinkedHashMap<>();
        for (FlowField field : FlowField.values()) {
            layers.stream()
                    .map(layer -> layer.get(MAP + field.id()))
                    .filter(raw -> raw != null)
                    .findFirst()
                    .ifPresent(raw -> columns.put(field, raw));
        }
        return columns;
    }

    /** The layers' values of rules' parameters, strongest first; a variable keeps its own name. */
    List<Map<String, RawSetting>> rules() {
        List<Map<String, RawSetting>> rules = new ArrayList<>();
        for (Map<String, RawSetting> layer : layers) {
            Map<String, RawSetting> values = new TreeMap<>();
            layer.forEach((key, raw) -> {
                if (key.startsWith(RULES) || key.startsWith(RULES_VARIABLE)) {
                    values.put(key, raw);
                }
            });
            rules.add(values);
        }
        return rules;
    }

    private static Map<String, RawSetting> options(SettingSources sources) {
        Map<String, RawSetting> layer = new LinkedHashMap<>();
        sources.options().forEach((key, text) -> {
            String unnamed = key.startsWith(MAP) ? "--map " + key.substring(MAP.length()) : "--set " + key;
            String option = SettingKey.find(key).map(SettingKey::option).orElse(unnamed);
            String origin = "option " + option;
            requireKnown(key, origin);
            layer.put(key, new RawSetting(key, text, origin));
        });
        return layer;
    }

    private static Map<String, RawSetting> file(SettingSources sources) {
        if (sources.file() == null) {
            return Map.of();
        }
        YamlMap top = YamlFile.read(sources.file());
        Map<String, RawSetting> layer = new LinkedHashMap<>();
        top.flat().forEach((key, text) -> {
            String origin = sources.file() + ":" + top.lineOf(key) + ": " + key;
            requireKnown(key, origin);
            layer.put(key, new RawSetting(key, text, origin));
        });
        return layer;
    }

    private static Map<String, RawSetting> environment(SettingSources sources) {
        Map<String, String> names = new TreeMap<>();
        SettingKey.ids().forEach(id -> names.put(SettingKey.variable(id), id));
        for (FlowField field : FlowField.values()) {
            names.put(SettingKey.variable(MAP + field.id()), MAP + field.id());
        }
        Map<String, RawSetting> layer = new LinkedHashMap<>();
        new TreeMap<>(sources.environment()).forEach((variable, text) -> {
            if (!variable.startsWith(PREFIX) || NO_SETTINGS.contains(variable)) {
                return;
            }
            // Which rule a variable means can be told only once the rules are read: their ids may hold hyphens.
            String key = variable.startsWith(RULES_VARIABLE) && !names.containsKey(variable)
                    ? variable
                    : names.get(variable);
            if (key == null) {
                throw new TidemarkException(
                        ErrorCode.USAGE,
                        "environment " + variable + ": unknown setting. " + Nearest.hint(variable, names.keySet()));
            }
            layer.put(key, new RawSetting(key, text, "environment " + variable));
        });
        return layer;
    }

    private static void requireKnown(String key, String origin) {
        boolean isRule =
                key.startsWith(RULES) && key.chars().filter(c -> c == '.').count() == MOST_DOTS;
        if (isRule || SettingKey.ids().contains(key)) {
            return;
        }
        List<String> known = new ArrayList<>(SettingKey.ids());
        if (key.startsWith(MAP)) {
            known = Arrays.stream(FlowField.values())
                    .map(field -> MAP + field.id())
                    .toList();
        }
        if (!known.contains(key)) {
            known = key.startsWith(RULES) ? List.of("rules.<id>.<parameter>") : known;
            throw new TidemarkException(ErrorCode.USAGE, origin + ": unknown setting. " + Nearest.hint(key, known));
        }
    }
}
