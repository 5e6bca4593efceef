// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a long run in their order, with what each was measured to take of the whole: from it follows how much of a run is
 * over. A step that it does not know counts as nothing.
 */
final class RunOutline {
    private final Map<String, Stretch> stretches = new LinkedHashMap<>();

    /**
     * A step's part of the run.
     *
     * @param before the share of the run that precedes it, 0 to 1
     * @param share its own, 0 to 1
     */
    record Stretch(double before, double share) {
        /** How much of the run is over once so much of the step is. */
        double reached(double ofStep) {
            return before + share * ofStep;
        }
    }

    private RunOutline(Map<String, Double> weights) {
        double total = weights.values().stream().mapToDouble(weight -> weight).sum();
        double before = 0;
        for (Map.Entry<String, Double> step : weights.entrySet()) {
            stretches.put(step.getKey(), new Stretch(before / total, step.getValue() / total));
            before += step.getValue();
        }
    }

    /** Of steps with their weights, in order; the weights may have any sum. */
    static RunOutline of(Map<String, Double> weights) {
        return new RunOutline(weights);
    }

    /** Of `detect`, as measured at ten and a hundred million flows. */
    static RunOutline ofDetect() {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String line : lines("detect-steps.tsv")) {
            if (!line.startsWith("#")) {
                String[] parts = line.split("\t", -1);
                weights.put(parts[0], Double.parseDouble(parts[1]));
            }
        }
        return of(weights);
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = Objects.requireNonNull(RunOutline.class.getResourceAsStream(resource))) {
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part of a step; null for one that the outline does not know. */
    @Nullable
    Stretch stretch(String step) {
        return stretches.get(step);
    }
}
