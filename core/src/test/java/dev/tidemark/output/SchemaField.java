// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.flow.IpAddress;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list in the folder {@code schemas}.
 *
 * @param path names, from the outermost object on, with a point between
 * @param words the only values allowed, none where all are
 */
record SchemaField(String path, String type, boolean isRequired, boolean isArray, List<String> words) {
    /** A type, two hyphens and a UUID of a version from 1 to 5. */
    private static final Pattern ID = Pattern.compile(
            "[a-z][a-z0-9-]+[a-z0-9]--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    static SchemaField parse(String line) {
        List<String> parts = List.of(line.split(" "));
        List<String> words = parts.stream()
                .filter(part -> part.startsWith("="))
                .flatMap(part -> List.of(part.substring(1).split(",")).stream())
                .map(word -> word.replace("%20", " "))
                .toList();
        return new SchemaField(parts.get(0), parts.get(1), parts.contains("required"), parts.contains("array"), words);
    }

    /** The path of the object that holds the field, empty where that is the document. */
    String parent() {
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }

    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    boolean allows(@Nullable Object value) {
        return words.isEmpty() || words.contains(String.valueOf(value));
    }

    boolean fits(@Nullable Object value) {
        return switch (type) {
            case "any" -> value != null;
            case "keyword", "match_only_text", "string" -> value instanceof String;
            case "integer", "long", "count", "percent", "timestamp" -> isWhole(value) && isInRange((Number) value);
            case "float" -> value instanceof Number;
            case "date" -> value instanceof String text && isDate(text);
            case "ip" -> value instanceof String text && isAddress(text);
            case "ipv4" -> value instanceof String text && isAddress(text) && !text.contains(":");
            case "ipv6" -> value instanceof String text && isAddress(text) && text.contains(":");
            case "id" -> value instanceof String text && ID.matcher(text).matches();
            case "object" -> false;
            default -> throw new IllegalArgumentException("no type " + type);
        };
    }

    private boolean isInRange(Number number) {
        long value = number.longValue();
        return switch (type) {
            case "count" -> value >= 1 && value <= 999_999_999;
            case "percent" -> value >= 0 && value <= 100;
            // Milliseconds: seconds or microseconds would lie before 2001 or after 2286.
            case "timestamp" -> value > 1_000_000_000_000L && value < 10_000_000_000_000L;
            case "integer" -> value == (int) value;
            default -> true;
        };
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof Integer || value instanceof Long;
    }

    private static boolean isAddress(String text) {
        return IpAddress.parse(text).isPresent();
    }

    private static boolean isDate(String text) {
        return DATE.matcher(text).matches() && !Instant.parse(text).equals(Instant.EPOCH);
    }
}
