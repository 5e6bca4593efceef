// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import dev.tidemark.flow.FlowField;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The rules of a run with the values of their parameters, and which of them cannot say anything.
 *
 * @param all by id
 * @param parameters values by rule id
 * @param failures why some cannot run, by rule id
 * @param unsaid what the flows do not say: a rule that needs one of these finds nothing
 */
public record RuleSet(
        List<Rule> all,
        Map<String, Map<String, Object>> parameters,
        Map<String, String> failures,
        Set<FlowField> unsaid) {
    /** Copies everything. */
    public RuleSet {
        all = List.copyOf(all);
        parameters = Map.copyOf(parameters);
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
        unsaid = Set.copyOf(unsaid);
    }

    /** The same, with more that cannot run; the reason given here counts. */
    public RuleSet failing(Map<String, String> more) {
        Map<String, String> together = new LinkedHashMap<>(failures);
        together.putAll(more);
        return new RuleSet(all, parameters, together, unsaid);
    }

    /** The same over flows that do not say some things. */
    public RuleSet lacking(Set<FlowField> fields) {
        return new RuleSet(all, parameters, failures, fields);
    }

    /** Those that can run and may find something. */
    public List<Rule> able() {
        return all.stream()
                .filter(rule -> !failures.containsKey(rule.id()) && !isBlind(rule))
                .toList();
    }

    /** True where the flows do not say what a rule needs. */
    public boolean isBlind(Rule rule) {
        return rule.isBlind(unsaid);
    }

    /** The values of a rule's parameters. */
    public Map<String, Object> values(Rule rule) {
        return Objects.requireNonNull(parameters.get(rule.id()));
    }
}
