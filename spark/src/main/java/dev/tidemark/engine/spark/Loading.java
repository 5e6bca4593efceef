// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.spark;

import dev.tidemark.engine.Column;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** From Java's values to those that Spark wants of a column. */
final class Loading {
    private Loading() {}

    static @Nullable Object value(Column column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (column.type()) {
            case INTEGER -> Math.toIntExact(((Number) value).longValue());
            case BIGINT -> ((Number) value).longValue();
            case DOUBLE -> ((Number) value).doubleValue();
            case BOOLEAN -> value;
            case STRING -> value.toString();
            case TIMESTAMP -> Instant.EPOCH.plus(((Number) value).longValue(), ChronoUnit.MICROS);
            case OTHER -> throw new IllegalArgumentException("A column of type OTHER cannot be loaded: " + column);
        };
    }
}
