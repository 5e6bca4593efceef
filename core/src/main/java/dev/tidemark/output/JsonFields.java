// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.jr.ob.JSON;

/** One JSON object of a run's file, whose errors name the file, the line and the field. */
public final class JsonFields {
    private final Map<?, ?> fields;
    private final String where;

    private JsonFields(Map<?, ?> fields, String where) {
        this.fields = fields;
        this.where = where;
    }

    /** Reads a text that must be one object; where it comes from is for messages. */
    public static JsonFields parse(String json, String where) {
        try {
            Map<String, Object> fields = JSON.std.mapFrom(json);
            return new JsonFields(fields, where);
        } catch (JacksonException e) {
            throw new TidemarkException(ErrorCode.BAD_DATA, where + ": not a JSON object, or one that was cut off", e);
        }
    }

    /** A complaint of the object, with the place. */
    public TidemarkException bad(String what) {
        return new TidemarkException(ErrorCode.BAD_DATA, where + ": " + what);
    }

    public String text(String name) {
        return required(name, String.class, "a text");
    }

    public @Nullable String textOrNull(String name) {
        return fields.get(name) == null ? null : text(name);
    }

    public long whole(String name) {
        Number number = required(name, Number.class, "a whole number");
        if (number.doubleValue() != Math.rint(number.doubleValue())) {
            throw bad("the field `" + name + "` is " + number + ", not a whole number");
        }
        return number.longValue();
    }

    public int small(String name) {
        long value = whole(name);
        if (value != (int) value) {
            throw bad("the field `" + name + "` is " + value + ", beyond any sense");
        }
        return (int) value;
    }

    public double number(String name) {
        return required(name, Number.class, "a number").doubleValue();
    }

    @Nullable
    Double numberOrNull(String name) {
        return fields.get(name) == null ? null : (Double) number(name);
    }

    /** True where the object has the field. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public boolean truth(String name) {
        return required(name, Boolean.class, "true or false");
    }

    public Instant time(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw bad("the field `" + name + "` is no RFC 3339 time: " + text(name));
        }
    }

    public <E extends Enum<E>> E word(String name, E[] values, Function<E, String> id) {
        String word = text(name);
        for (E value : values) {
            if (id.apply(value).equals(word)) {
                return value;
            }
        }
        throw bad("the field `" + name + "` has the unknown word " + word);
    }

    public List<String> texts(String name) {
        return list(name).stream()
                .map(value -> as(name, value, String.class, "a text"))
                .toList();
    }

    /** Texts, null where the file says so. */
    List<@Nullable String> textsOrNulls(String name) {
        List<@Nullable String> texts = new ArrayList<>();
        list(name).forEach(value -> texts.add(value == null ? null : as(name, value, String.class, "a text")));
        return texts;
    }

    /** Numbers, null where the file says so. */
    @Nullable
    Double[] numbers(String name) {
        return list(name).stream()
                .map(value -> value == null
                        ? null
                        : (Double) as(name, value, Number.class, "a number").doubleValue())
                .toArray(Double[]::new);
    }

    /** The same for a field that runs of earlier versions lack. */
    @Nullable
    Double[] numbersIfAny(String name) {
        return fields.containsKey(name) ? numbers(name) : new Double[0];
    }

    public List<JsonFields> objects(String name) {
        return list(name).stream().map(value -> object(name, value)).toList();
    }

    public JsonFields object(String name) {
        return object(name, fields.get(name));
    }

    /** The fields of an inner object, each read alike, in the file's order. */
    public <T> Map<String, T> map(String name, Function<Entry, T> read) {
        JsonFields inner = object(name);
        Map<String, T> map = new LinkedHashMap<>();
        inner.fields.forEach((key, value) -> map.put((String) key, read.apply(new Entry(inner, (String) key))));
        return map;
    }

    /** A field to be read as whatever it should be. */
    public record Entry(JsonFields fields, String name) {}

    private JsonFields object(String name, @Nullable Object value) {
        return new JsonFields(as(name, value, Map.class, "an object"), where);
    }

    private List<?> list(String name) {
        return required(name, List.class, "a list");
    }

    private <T> T required(String name, Class<T> type, String kind) {
        if (!fields.containsKey(name)) {
            throw bad("the field `" + name + "` is missing");
        }
        return as(name, fields.get(name), type, kind);
    }

    private <T> T as(String name, @Nullable Object value, Class<T> type, String kind) {
        if (!type.isInstance(value)) {
            throw bad("the field `" + name + "` should hold " + kind);
        }
        return type.cast(value);
    }
}
