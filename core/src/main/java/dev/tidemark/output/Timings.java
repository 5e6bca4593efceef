// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How long each step of a run took: the only file of a run that differs from one time to the next.
 *
 * @param steps durations by the step's name, in the order of work
 */
public record Timings(Map<String, Duration> steps) {
    private static final double NANOS_PER_SECOND = 1e9;

    /** Copies the map. */
    public Timings {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /** The file's name inside the run's folder. */
    public String fileName() {
        return RunFiles.TIMINGS;
    }

    /** Gives the file's text. */
    public void write(Consumer<String> out) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("schema").whole(RunFiles.SCHEMA);
            json.name("seconds").objectOf(steps, step -> json.number(step.toNanos() / NANOS_PER_SECOND));
        });
        out.accept(json.line());
    }
}
