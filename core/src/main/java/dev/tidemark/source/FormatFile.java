// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A YAML mapping of a format file, read strictly: what is unknown, lacking or of another type is the writer's mistake. */
final class FormatFile {
    private final String place;
    private final Map<String, Object> values;

    private FormatFile(String place, Map<String, Object> values) {
        this.place = place;
        this.values = values;
    }

    static FormatFile parse(String file, String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            return new FormatFile(file, mapping(file, new Load(settings).loadFromString(text)));
        } catch (YamlEngineException e) {
            throw new TidemarkException(ErrorCode.USAGE, "Not YAML: " + file + "\n" + e.getMessage(), e);
        }
    }

    TidemarkException wrong(String key, String what) {
        return new TidemarkException(ErrorCode.USAGE, place + ": key " + key + " " + what);
    }

    /** Refuses keys that nothing reads: most are typing mistakes. */
    void allow(Set<String> keys) {
        for (String key : values.keySet()) {
            if (!keys.contains(key)) {
                throw wrong(key, "is unknown; known are " + String.join(", ", keys));
            }
        }
    }

    Set<String> keys() {
        return values.keySet();
    }

    String text(String key) {
        Object value = values.get(key);
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw wrong(key, value == null ? "is lacking" : "must be a text, not " + value);
    }

    String text(String key, String otherwise) {
        return values.containsKey(key) ? text(key) : otherwise;
    }

    <T> T word(String key, Function<String, Optional<T>> find, String known) {
        String word = text(key);
        return find.apply(word).orElseThrow(() -> wrong(key, "is " + word + "; known are " + known));
    }

    @Nullable Long wholeNumber(String key) {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw wrong(key, "must be a whole number, not " + value);
    }

    List<String> texts(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw wrong(key, "must be a list of texts, not " + value);
    }

    boolean isList(String key) {
        return values.get(key) instanceof List<?>;
    }

    FormatFile inner(String key) {
        String inside = place + ": " + key;
        return new FormatFile(inside, mapping(inside, values.get(key)));
    }

    private static Map<String, Object> mapping(String place, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new TidemarkException(ErrorCode.USAGE, place + " must hold keys with values, not " + value);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, held) -> values.put(String.valueOf(key), held));
        return values;
    }
}
