// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;

/** Collects the keys that the first JSON objects of a file have; those within objects by their path. */
final class JsonSniffer {
    private static final int DEPTH = 4;

    private JsonSniffer() {}

    static boolean isJson(Head head) {
        return first(head).startsWith("{") || isArray(head);
    }

    static boolean isArray(Head head) {
        return first(head).startsWith("[");
    }

    private static String first(Head head) {
        return head.lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Empty where the lines are not an object each. */
    static Optional<Sniffed> sniff(Head head) {
        List<Map<List<String>, String>> rows = new ArrayList<>();
        Map<List<String>, SourceColumn> columns = new LinkedHashMap<>();
        for (String line : head.lines()) {
            if (line.isBlank() || rows.size() >= Sniffed.ROWS) {
                continue;
            }
            Map<List<String>, String> row = new LinkedHashMap<>();
            object(line).forEach((key, value) -> flatten(List.of(String.valueOf(key)), value, row));
            rows.add(row);
            row.keySet()
                    .forEach(path -> columns.computeIfAbsent(
                            path, key -> new SourceColumn(String.join(".", key), key, Column.Type.STRING)));
        }
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<List<String>> samples = rows.stream()
                .map(row -> columns.keySet().stream()
                        .map(path -> row.getOrDefault(path, ""))
                        .toList())
                .toList();
        return Optional.of(new Sniffed(
                new Layout(FormatKind.JSON, head.packing(), List.copyOf(columns.values()), TextShape.NONE), samples));
    }

    private static Map<?, ?> object(String line) {
        try {
            return JSON.std.anyFrom(line) instanceof Map<?, ?> map ? map : Map.of();
        } catch (JacksonException e) {
            // A broken line among good ones is counted when the file is read.
            return Map.of();
        }
    }

    private static void flatten(List<String> path, @Nullable Object value, Map<List<String>, String> row) {
        if (value instanceof Map<?, ?> map && path.size() < DEPTH) {
            map.forEach((key, held) -> {
                List<String> inner = new ArrayList<>(path);
                inner.add(String.valueOf(key));
                flatten(List.copyOf(inner), held, row);
            });
        } else if (value != null && !(value instanceof Collection<?>)) {
            row.put(path, value.toString());
        }
    }
}
