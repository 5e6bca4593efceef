// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a format says of the bare numbers in its time column; a text with a date speaks for itself. */
public enum TimeForm {
    /** Nothing: unit and origin are told from the values. */
    INFERRED("inferred", null),
    /** Seconds since 1970. */
    EPOCH_SECONDS("epoch-seconds", ClockUnit.SECONDS),
    /** Milliseconds since 1970. */
    EPOCH_MILLISECONDS("epoch-milliseconds", ClockUnit.MILLISECONDS),
    /** Microseconds since 1970. */
    EPOCH_MICROSECONDS("epoch-microseconds", ClockUnit.MICROSECONDS),
    /** Nanoseconds since 1970. */
    EPOCH_NANOSECONDS("epoch-nanoseconds", ClockUnit.NANOSECONDS);

    private final String id;
    private final @Nullable ClockUnit unit;

    TimeForm(String id, @Nullable ClockUnit unit) {
        this.id = id;
        this.unit = unit;
    }

    /** The word in {@code format.yml}. */
    public String id() {
        return id;
    }

    /** The unit it declares, empty where that is inferred. */
    Optional<ClockUnit> unit() {
        return Optional.ofNullable(unit);
    }
}
