// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a struct as DuckDB writes its type: {@code STRUCT(ip VARCHAR, "in" STRUCT(q INTEGER))}. */
final class StructFields {
    private static final String STRUCT = "STRUCT(";

    private final String type;
    private int place;

    private StructFields(String type) {
        this.type = type;
        this.place = STRUCT.length();
    }

    /** Name and type of each field, in order; none where the type is no struct, or an array of them. */
    static Map<String, String> of(String type) {
        return type.startsWith(STRUCT) && type.endsWith(")") ? new StructFields(type).read() : Map.of();
    }

    private Map<String, String> read() {
        Map<String, String> fields = new LinkedHashMap<>();
        while (place < type.length() - 1) {
            String name = name();
            fields.put(name, rest().strip());
            place++;
        }
        return fields;
    }

    private String name() {
        while (type.charAt(place) == ' ') {
            place++;
        }
        int end = type.charAt(place) == '"' ? quoteEnd() : type.indexOf(' ', place);
        String name = type.substring(place, end);
        place = end;
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    private int quoteEnd() {
        int end = type.indexOf('"', place + 1);
        while (end + 1 < type.length() && type.charAt(end + 1) == '"') {
            end = type.indexOf('"', end + 2);
        }
        return end + 1;
    }

    /** Up to the comma or bracket that ends the field; brackets and quotes within belong to it. */
    private String rest() {
        int begin = place;
        int depth = 0;
        boolean isQuoted = false;
        while (place < type.length()) {
            char letter = type.charAt(place);
            isQuoted = isQuoted != (letter == '"');
            boolean isEnd = !isQuoted && depth == 0 && (letter == ',' || letter == ')');
            if (isEnd) {
                break;
            }
            depth += isQuoted ? 0 : change(letter);
            place++;
        }
        return type.substring(begin, place);
    }

    private static int change(char letter) {
        if (letter == '(') {
            return 1;
        }
        return letter == ')' ? -1 : 0;
    }
}
