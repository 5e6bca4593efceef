// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.engine.Engine;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.rule.Rule;
import dev.tidemark.store.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Lets every rule learn; one that cannot does not stop the others. */
public final class Learning {
    private Learning() {}

    /**
     * Learns.
     *
     * @param engine with the flows of the parts
     * @param steps hears the name of each step as it begins
     * @param parts what to learn from
     * @param rules the rules, by id
     * @param parameters their values by rule id
     * @return why some could not, by rule id
     */
    public static Map<String, String> learn(
            Engine engine,
            Consumer<String> steps,
            Set<Part> parts,
            List<Rule> rules,
            Map<String, Map<String, Object>> parameters) {
        Map<String, String> failures = new LinkedHashMap<>();
        for (Rule rule : rules) {
            Map<String, Object> values = Objects.requireNonNull(parameters.get(rule.id()));
            try {
                if (rule.sql().baselineSql().isPresent()) {
                    steps.accept("lessons of " + rule.id());
                }
                parts.forEach(part -> Lessons.learn(engine, rule, values, part));
            } catch (TidemarkException e) {
                failures.put(rule.id(), failure(e));
            }
        }
        return failures;
    }

    /** What is said of a rule that failed; where the machine has not enough for it, the run fails whole. */
    public static String failure(TidemarkException e) {
        if (e.code() == ErrorCode.RESOURCES) {
            throw e;
        }
        return "could not run: " + e.getMessage();
    }
}
