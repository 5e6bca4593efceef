// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.yaml;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.Nearest;
import dev.tidemark.error.TidemarkException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Keys and values in the file's order; every reading method says file, line and key when it cannot. */
public final class YamlMap implements YamlValue {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    private final String file;
    private final String path;
    private final int line;
    private final Map<String, YamlValue> values;

    YamlMap(String file, String path, int line, Map<String, YamlValue> values) {
        this.file = file;
        this.path = path;
        this.line = line;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public int line() {
        return line;
    }

    /** The keys in the file's order. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** True where the key is there and not empty. */
    public boolean has(String key) {
        YamlValue value = values.get(key);
        return value != null && !(value instanceof YamlText text && text.text().isEmpty());
    }

    /** True where the key holds a list. */
    public boolean isList(String key) {
        return values.get(key) instanceof YamlList;
    }

    /** Refuses any key that is not known. */
    public void only(Collection<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                throw problem(key, "unknown key. " + Nearest.hint(key, known));
            }
        }
    }

    /** A text that must be there. */
    public String text(String key) {
        String text = scalar(key).text().strip();
        if (text.isEmpty()) {
            throw problem(key, "must not be empty");
        }
        return text;
    }

    /** A text, or the fallback where the key is absent or empty. */
    public String text(String key, String fallback) {
        return has(key) ? text(key) : fallback;
    }

    /** A whole number that must be there. */
    public long integer(String key) {
        String text = text(key);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw problem(key, "must be a whole number, got '" + text + "'");
        }
    }

    /** A finite number that must be there. */
    public double number(String key) {
        String text = text(key);
        double number = parse(text);
        if (!Double.isFinite(number)) {
            throw problem(key, "must be a number, got '" + text + "'");
        }
        return number;
    }

    /** True or false, or the fallback where the key is absent. */
    public boolean isTrue(String key) {
        if (!has(key)) {
            return false;
        }
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw problem(key, "must be true or false, got '" + text(key) + "'");
        };
    }

    /** A list of texts, empty where the key is absent. */
    public List<String> texts(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(values.get(key) instanceof YamlList list)) {
            throw problem(key, "must be a list");
        }
        List<String> texts = new ArrayList<>();
        for (YamlValue item : list.items()) {
            if (!(item instanceof YamlText text)) {
                throw problem(key, "must be a list of texts; quote an item that holds a colon");
            }
            texts.add(text.text().strip());
        }
        return List.copyOf(texts);
    }

    /** A list of maps, empty where the key is absent. */
    public List<YamlMap> maps(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(values.get(key) instanceof YamlList list)) {
            throw problem(key, "must be a list");
        }
        List<YamlMap> maps = new ArrayList<>();
        for (YamlValue item : list.items()) {
            if (!(item instanceof YamlMap map)) {
                throw problem(key, "must be a list of maps");
            }
            maps.add(map);
        }
        return List.copyOf(maps);
    }

    /** A map below a key, empty where the key is absent. */
    public YamlMap map(String key) {
        if (!has(key)) {
            return new YamlMap(file, path + key + ".", line, Map.of());
        }
        if (values.get(key) instanceof YamlMap map) {
            return map;
        }
        if (values.get(key) instanceof YamlList list && list.items().isEmpty()) {
            return new YamlMap(file, path + key + ".", list.line(), Map.of());
        }
        throw problem(key, "must be a map of keys and values");
    }

    /** Every text below, keyed by its dotted path; a list is joined with commas. */
    public Map<String, String> flat() {
        Map<String, String> flat = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value instanceof YamlMap map) {
                flat.putAll(map.flat());
            } else if (value instanceof YamlList) {
                flat.put(path + key, String.join(",", texts(key)));
            } else {
                flat.put(path + key, text(key));
            }
        });
        return flat;
    }

    /** The line of a dotted key below this map, or of the nearest parent that is there. */
    public int lineOf(String dotted) {
        int dot = dotted.indexOf('.');
        YamlValue value = values.get(dot < 0 ? dotted : dotted.substring(0, dot));
        if (value == null) {
            return line;
        }
        return dot >= 0 && value instanceof YamlMap map ? map.lineOf(dotted.substring(dot + 1)) : value.line();
    }

    /** An error of the file's author about a key of this map. */
    public TidemarkException problem(String key, String what) {
        return new TidemarkException(ErrorCode.USAGE, file + ":" + lineOf(key) + ": " + path + key + ": " + what);
    }

    private YamlText scalar(String key) {
        YamlValue value = values.get(key);
        if (value == null) {
            throw problem(key, "is missing");
        }
        if (value instanceof YamlText text) {
            return text;
        }
        throw problem(key, "must be a single value");
    }

    private static double parse(String text) {
        // Java itself would also read 4d, 0x1p3 and NaN.
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }
}
