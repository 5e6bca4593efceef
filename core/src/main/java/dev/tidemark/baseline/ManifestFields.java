// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;

/** One JSON object of a manifest, whose errors name the file and the field. */
final class ManifestFields {
    private static final String REMEDY = "Copy the baseline anew, or learn its days again into a new folder.";

    private final Map<?, ?> fields;
    private final String where;

    private ManifestFields(Map<?, ?> fields, String where) {
        this.fields = fields;
        this.where = where;
    }

    static ManifestFields parse(String json, String where) {
        try {
            return new ManifestFields(JSON.std.mapFrom(json), where);
        } catch (JacksonException e) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, where + " is damaged: it is no whole JSON object. " + REMEDY, e);
        }
    }

    TidemarkException bad(String what) {
        return new TidemarkException(ErrorCode.BAD_DATA, where + " is damaged: " + what + ". " + REMEDY);
    }

    boolean has(String name) {
        return fields.get(name) != null;
    }

    String text(String name) {
        return as(name, fields.get(name), String.class);
    }

    long whole(String name) {
        return as(name, fields.get(name), Number.class).longValue();
    }

    boolean truth(String name) {
        return as(name, fields.get(name), Boolean.class);
    }

    List<String> texts(String name) {
        return list(name).stream().map(value -> as(name, value, String.class)).toList();
    }

    List<ManifestFields> objects(String name) {
        return list(name).stream()
                .map(value -> new ManifestFields(as(name, value, Map.class), where))
                .toList();
    }

    /** The fields of an inner object, each read alike, in the file's order. */
    <T> Map<String, T> map(String name, BiFunction<ManifestFields, String, T> read) {
        ManifestFields inner = new ManifestFields(as(name, fields.get(name), Map.class), where);
        Map<String, T> map = new LinkedHashMap<>();
        inner.fields.keySet().forEach(key -> map.put((String) key, read.apply(inner, (String) key)));
        return map;
    }

    private List<?> list(String name) {
        return as(name, fields.get(name), List.class);
    }

    private <T> T as(String name, @Nullable Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw bad("the field `" + name + "` is missing or of another kind");
        }
        return type.cast(value);
    }
}
