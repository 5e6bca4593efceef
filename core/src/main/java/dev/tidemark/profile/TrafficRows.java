// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.profile;

import dev.tidemark.engine.Rows;
import dev.tidemark.flow.TrafficClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads rows with a column {@code traffic} class by class. */
final class TrafficRows {
    private TrafficRows() {}

    /** The only row of each class. */
    static <T> Map<TrafficClass, T> single(Rows rows, Function<Rows.Row, T> read) {
        Map<TrafficClass, T> classes = new EnumMap<>(TrafficClass.class);
        rows.forEach(row -> classes.put(classOf(row), read.apply(row)));
        return classes;
    }

    /** All rows of each class, in their order. */
    static <T> Map<TrafficClass, List<T>> lists(Rows rows, Function<Rows.Row, T> read) {
        Map<TrafficClass, List<T>> classes = new EnumMap<>(TrafficClass.class);
        rows.forEach(row ->
                classes.computeIfAbsent(classOf(row), key -> new ArrayList<>()).add(read.apply(row)));
        return classes;
    }

    static @Nullable String textOrNull(Rows.Row row, String column) {
        Object value = row.value(column);
        return value == null ? null : value.toString();
    }

    static TrafficClass classOf(Rows.Row row) {
        String id = row.text("traffic");
        for (TrafficClass traffic : TrafficClass.values()) {
            if (traffic.id().equals(id)) {
                return traffic;
            }
        }
        throw new IllegalStateException("No traffic class " + id);
    }
}
