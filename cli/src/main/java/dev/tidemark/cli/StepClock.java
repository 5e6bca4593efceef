// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.output.Timings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Measures how long the steps of a command take, one after the other; a step that comes twice counts together. */
final class StepClock {
    private final LongSupplier nanos;
    private final Map<String, Duration> spent = new LinkedHashMap<>();
    private String step;
    private long since;

    /**
     * A clock that runs.
     *
     * @param first the step that begins now
     * @param nanos a steady clock, in nanoseconds from any origin
     */
    StepClock(String first, LongSupplier nanos) {
        this.nanos = nanos;
        this.step = first;
        this.since = nanos.getAsLong();
    }

    /** The step that ran ends, and another begins. */
    void begin(String next) {
        long now = nanos.getAsLong();
        spent.merge(step, Duration.ofNanos(now - since), Duration::plus);
        step = next;
        since = now;
    }

    /** All steps until now. */
    Timings timings() {
        begin(step);
        return new Timings(spent);
    }
}
