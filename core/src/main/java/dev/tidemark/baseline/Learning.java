// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.engine.Engine;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleSet;
import dev.tidemark.store.Part;
import java.util.LinkedHashMap;
import java.util.Map;
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
     * @param rules of which those that are able learn
     * @return the rules, of which those fail that could not
     */
    public static RuleSet learn(Engine engine, Consumer<String> steps, Set<Part> parts, RuleSet rules) {
        Map<String, String> failures = new LinkedHashMap<>();
        for (Rule rule : rules.able()) {
            try {
                if (rule.sql().baselineSql().isPresent()) {
                    steps.accept("lessons of " + rule.id());
                }
                parts.forEach(part -> Lessons.learn(engine, rule, rules.values(rule), part));
            } catch (TidemarkException e) {
                failures.put(rule.id(), failure(e));
            }
        }
        return rules.failing(failures);
    }

    /** What is said of a rule that failed; where the machine has not enough for it, the run fails whole. */
    public static String failure(TidemarkException e) {
        if (e.code() == ErrorCode.RESOURCES) {
            throw e;
        }
        return "could not run: " + e.getMessage();
    }
}
