// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.error.Nearest;
import dev.tidemark.yaml.YamlFile;
import dev.tidemark.yaml.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a format of its {@code format.yml}; what is unknown, missing or of another type is its author's mistake. */
final class FormatLoader {
    private static final List<String> KEYS = List.of(
            "id",
            "title",
            "kinds",
            "files",
            "recognise",
            "headings",
            "keep",
            "leave",
            "direction",
            "time",
            "dates",
            "duration",
            "numbers",
            "closed",
            "bytes",
            "unset",
            "trailer",
            "columns",
            "notes");

    /** As many as rows.sql looks at. */
    static final int MOST_FILTERS = 2;

    private FormatLoader() {}

    static Format load(String folder, Path file) {
        YamlMap map = YamlFile.read(file);
        map.only(KEYS);
        if (!map.text("id").equals(folder)) {
            throw map.problem("id", "must be " + folder + ", the name of its folder");
        }
        List<FormatKind> kinds = kinds(map);
        return new Format(
                folder,
                map.text("title"),
                kinds,
                map.has("files")
                        ? map.texts("files")
                        : kinds.stream().map(FormatKind::id).toList(),
                map.texts("recognise"),
                map.texts("headings"),
                filters(map),
                word(map, "direction", Direction.values(), Direction::id, Direction.TWO_WAY),
                word(map, "time", TimeForm.values(), TimeForm::id, null),
                word(map, "duration", ClockUnit.values(), ClockUnit::id, ClockUnit.SECONDS),
                spelling(map),
                FieldRuleLoader.load(map.map("columns")),
                map.text("notes", ""));
    }

    private static Spelling spelling(YamlMap map) {
        return new Spelling(
                map.texts("unset"),
                word(map, "dates", DateOrder.values(), DateOrder::id, DateOrder.YEAR_FIRST),
                word(map, "numbers", Spelling.Numbers.values(), Spelling.Numbers::id, Spelling.Numbers.STRICT),
                word(map, "bytes", Spelling.Bytes.values(), Spelling.Bytes::id, Spelling.Bytes.ALONE),
                map.texts("closed"),
                map.text("trailer", ""));
    }

    /** First what rows must hold, then what they must not. */
    private static List<RowFilter> filters(YamlMap map) {
        List<RowFilter> filters = new ArrayList<>();
        for (RowFilter.Sense sense : RowFilter.Sense.values()) {
            String key = sense == RowFilter.Sense.KEEP ? "keep" : "leave";
            YamlMap columns = map.map(key);
            for (String column : columns.keys()) {
                filters.add(new RowFilter(List.of(column), columns.texts(column), sense));
            }
        }
        if (filters.size() > MOST_FILTERS) {
            throw map.problem(
                    "leave", "keep and leave look at " + filters.size() + " columns; at most " + MOST_FILTERS);
        }
        return filters;
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

    /** A word of a closed list; the key may be missing where there is a usual one. */
    private static <T> T word(YamlMap map, String key, T[] values, Function<T, String> id, @Nullable T usual) {
        if (usual != null && !map.has(key)) {
            return usual;
        }
        String word = map.text(key);
        List<String> known = ids(values, id);
        return Arrays.stream(values)
                .filter(value -> id.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() -> map.problem(key, "no '" + word + "'. " + Nearest.hint(word, known)));
    }

    static <T> List<String> ids(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).toList();
    }
}
