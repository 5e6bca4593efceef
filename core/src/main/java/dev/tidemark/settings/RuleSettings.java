// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.Nearest;
import dev.tidemark.error.TidemarkException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rules run, and with which thresholds.
 *
 * @param folder the rules' folder, null for those shipped
 * @param layers values of parameters, strongest first: {@code rules.<id>.<parameter>}, or the variable's name where a
 *     value stands in the environment
 */
public record RuleSettings(@Nullable Path folder, List<Map<String, RawSetting>> layers) {
    /** Copies the layers, sorted by key. */
    public RuleSettings {
        layers = layers.stream()
                .map(layer -> Collections.unmodifiableMap(new TreeMap<>(layer)))
                .toList();
    }

    /**
     * The strongest value of each parameter by its whole key; a key that no rule has is passed on for the catalogue to
     * refuse.
     *
     * @param known every key that the rules have, {@code rules.<id>.<parameter>}
     */
    public Map<String, RawSetting> overrides(Collection<String> known) {
        Map<String, String> byVariable = new TreeMap<>();
        known.forEach(key -> byVariable.put(SettingKey.variable(key), key));
        Map<String, RawSetting> overrides = new TreeMap<>();
        for (Map<String, RawSetting> layer : layers) {
            layer.forEach((name, raw) -> overrides.putIfAbsent(key(name, byVariable), raw));
        }
        return overrides;
    }

    private static String key(String name, Map<String, String> byVariable) {
        if (name.startsWith(SettingKey.RULES.id() + ".")) {
            return name;
        }
        String key = byVariable.get(name);
        if (key == null) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "environment " + name + ": no rule has such a parameter. "
                            + Nearest.hint(name, byVariable.keySet()));
        }
        return key;
    }
}
