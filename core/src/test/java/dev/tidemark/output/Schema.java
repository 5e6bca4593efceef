// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names, types and values that a published schema allows, from a list of ours in the folder {@code schemas}. */
final class Schema {
    private final Map<String, SchemaField> fields = new LinkedHashMap<>();

    private Schema() {}

    /** Reads the lines that begin with a word, or all where it is empty. */
    static Schema read(String file, String word) throws IOException {
        Schema schema = new Schema();
        try (InputStream stream = Schema.class.getResourceAsStream("/schemas/" + file)) {
            String text = new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.startsWith("#") && line.startsWith(word))
                    .map(line -> SchemaField.parse(line.substring(word.length()).strip()))
                    .forEach(field -> schema.fields.put(field.path(), field));
        }
        return schema;
    }

    /** What a document has that the schema does not allow, and what it lacks. */
    List<String> faults(Map<?, ?> document) {
        List<String> faults = new ArrayList<>();
        checkObject("", document, faults);
        return faults;
    }

    private void checkObject(String path, Map<?, ?> object, List<String> faults) {
        object.forEach((key, value) -> checkField(path.isEmpty() ? key.toString() : path + "." + key, value, faults));
        fields.values().stream()
                .filter(field -> field.isRequired() && field.parent().equals(path))
                .filter(field -> object.get(field.name()) == null)
                .forEach(field -> faults.add("lacks " + field.path()));
    }

    private void checkField(String path, @Nullable Object value, List<String> faults) {
        SchemaField field = fields.get(path);
        if (field == null) {
            faults.add("no such field: " + path);
        } else if (field.isArray() != value instanceof List<?>) {
            faults.add(path + (field.isArray() ? " is no array: " : " is an array: ") + value);
        } else if (value instanceof List<?> list) {
            if (list.isEmpty()) {
                faults.add(path + " is empty");
            }
            list.forEach(inner -> checkValue(field, inner, faults));
        } else {
            checkValue(field, value, faults);
        }
    }

    private void checkValue(SchemaField field, @Nullable Object value, List<String> faults) {
        if (field.type().equals("object") && value instanceof Map<?, ?> map) {
            checkObject(field.path(), map, faults);
        } else if (!field.fits(value)) {
            faults.add(field.path() + " is no " + field.type() + ": " + value);
        } else if (!field.allows(value)) {
            faults.add(field.path() + " may not be " + value);
        }
    }
}
