// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.flow.IpAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names and types that a published schema allows, from a list of ours in the folder {@code schemas}. */
final class Schema {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+--[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern STIX_DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private final Map<String, String> types = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    private Schema() {}

    /** Reads the lines that begin with a word, or all where it is empty. */
    static Schema read(String file, String word) throws IOException {
        Schema schema = new Schema();
        try (InputStream stream = Schema.class.getResourceAsStream("/schemas/" + file)) {
            String text =
                    new String(java.util.Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.startsWith("#") && line.startsWith(word))
                    .forEach(line ->
                            schema.add(line.substring(word.length()).strip().split(" ")));
        }
        return schema;
    }

    private void add(String[] parts) {
        types.put(parts[0], parts[1]);
        if (parts.length > 2) {
            required.add(parts[0]);
        }
    }

    /** What a document has that the schema does not allow, and what it lacks. */
    List<String> faults(Map<String, Object> document) {
        List<String> faults = new ArrayList<>();
        Map<String, List<Object>> values = new LinkedHashMap<>();
        flatten("", document, values);
        values.forEach((path, all) -> all.forEach(value -> check(path, value, faults)));
        required.stream().filter(path -> !values.containsKey(path)).forEach(path -> faults.add("lacks " + path));
        return faults;
    }

    private void check(String path, @Nullable Object value, List<String> faults) {
        boolean isOwn = types.keySet().stream()
                .anyMatch(name -> name.endsWith(".*") && path.startsWith(name.substring(0, name.length() - 1)));
        String type = types.get(path);
        if (isOwn) {
            return;
        }
        if (type == null) {
            faults.add("no such field: " + path);
        } else if (!fits(type, value)) {
            faults.add(path + " is no " + type + ": " + value);
        }
    }

    private static void flatten(String path, @Nullable Object value, Map<String, List<Object>> values) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> flatten(path.isEmpty() ? key.toString() : path + "." + key, inner, values));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> flatten(path, inner, values));
        } else {
            values.computeIfAbsent(path, key -> new ArrayList<>()).add(value);
        }
    }

    private static boolean fits(String type, @Nullable Object value) {
        return switch (type) {
            case "any" -> true;
            case "keyword", "text", "string" -> value instanceof String;
            case "integer", "long" -> isWhole(value);
            case "float" -> value instanceof Number;
            case "percent" -> isWhole(value) && ((Number) value).longValue() <= 100;
            case "timestamp" -> isWhole(value) && ((Number) value).longValue() > 1_000_000_000_000L;
            case "date" ->
                value instanceof String text && STIX_DATE.matcher(text).matches() && isInstant(text);
            case "ip" -> value instanceof String text && IpAddress.parse(text).isPresent();
            case "id" -> value instanceof String text && ID.matcher(text).matches();
            default -> Set.of(words(type)).contains(String.valueOf(value));
        };
    }

    /** The words that a closed list allows. */
    private static String[] words(String type) {
        return switch (type) {
            case "kind" -> new String[] {"alert"};
            case "category" -> new String[] {"network", "intrusion_detection"};
            case "eventtype" -> new String[] {"info"};
            case "severity" -> new String[] {"1", "2", "3", "4", "5"};
            case "version" -> new String[] {"2.1"};
            default -> throw new IllegalArgumentException("no type " + type);
        };
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof Integer || value instanceof Long;
    }

    private static boolean isInstant(String text) {
        return !Instant.parse(text).equals(Instant.EPOCH);
    }
}
