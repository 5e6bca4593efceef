// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.Arrays;
import java.util.Optional;

/** What one step of a bare time number is worth. */
public enum ClockUnit {
    /** Whole or broken seconds. */
    SECONDS("s", "seconds", 1),
    /** Hundredths of a second. */
    CENTISECONDS("cs", "centiseconds", 100),
    /** Thousandths. */
    MILLISECONDS("ms", "milliseconds", 1_000),
    /** Millionths: what flows are kept in. */
    MICROSECONDS("us", "microseconds", 1_000_000),
    /** Thousandths of a millionth. */
    NANOSECONDS("ns", "nanoseconds", 1_000_000_000);

    private static final long MICROS = 1_000_000;

    private final String id;
    private final String title;
    private final long perSecond;

    ClockUnit(String id, String title, long perSecond) {
        this.id = id;
        this.title = title;
        this.perSecond = perSecond;
    }

    /** The word of {@code --time-unit}. */
    public String id() {
        return id;
    }

    /** The word in sentences. */
    String title() {
        return title;
    }

    /** How many make a second. */
    long perSecond() {
        return perSecond;
    }

    /** What a whole number is multiplied by to give microseconds; 1 for what is finer. */
    long microsEach() {
        return Math.max(1, MICROS / perSecond);
    }

    /** What a whole number is divided by to give microseconds; 1 for what is coarser. */
    long perMicro() {
        return Math.max(1, perSecond / MICROS);
    }

    /** Finds a unit by its word. */
    public static Optional<ClockUnit> find(String id) {
        return Arrays.stream(values()).filter(unit -> unit.id.equals(id)).findFirst();
    }
}
