// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import dev.tidemark.error.TidemarkException;
import dev.tidemark.yaml.YamlMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads one threshold of a rule; what it is follows from how its default is written. */
final class ParameterReader {
    private static final List<String> KEYS = List.of("default", "min", "max", "pattern", "unit", "reason");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    private ParameterReader() {}

    static Parameter read(String name, YamlMap map) {
        map.only(KEYS);
        String initial = map.text("default");
        // "22" with a pattern is a list of ports that happens to hold one.
        if (map.has("pattern") || !NUMBER.matcher(initial).matches()) {
            return words(name, map);
        }
        boolean isWhole = List.of("default", "min", "max").stream()
                .allMatch(key -> WHOLE.matcher(map.text(key)).matches());
        return isWhole ? whole(name, map) : real(name, map);
    }

    private static Parameter whole(String name, YamlMap map) {
        long initial = map.integer("default");
        long min = map.integer("min");
        long max = map.integer("max");
        if (initial < min || initial > max) {
            throw outside(map, min + " to " + max);
        }
        return new Parameter.Whole(name, initial, min, max, map.text("unit"), map.text("reason"));
    }

    private static Parameter real(String name, YamlMap map) {
        double initial = map.number("default");
        double min = map.number("min");
        double max = map.number("max");
        if (initial < min || initial > max) {
            throw outside(map, min + " to " + max);
        }
        return new Parameter.Real(name, initial, min, max, map.text("unit"), map.text("reason"));
    }

    private static Parameter words(String name, YamlMap map) {
        if (map.has("min") || map.has("max")) {
            throw map.problem("default", "'" + map.text("default") + "' is no number, but min or max is given");
        }
        Pattern pattern = pattern(map);
        if (!pattern.matcher(map.text("default")).matches()) {
            throw outside(map, "text matching " + pattern.pattern());
        }
        return new Parameter.Words(name, map.text("default"), pattern, map.text("unit"), map.text("reason"));
    }

    private static Pattern pattern(YamlMap map) {
        try {
            return Pattern.compile(map.text("pattern"));
        } catch (PatternSyntaxException e) {
            throw map.problem("pattern", "is no regular expression: " + e.getDescription());
        }
    }

    private static TidemarkException outside(YamlMap map, String range) {
        return map.problem("default", "'" + map.text("default") + "' lies outside its own range, " + range);
    }
}
