// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.baseline.Manifest.LearnedRule;
import dev.tidemark.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares what rules would learn now with what they learned. */
final class LearnedRules {
    private LearnedRules() {}

    /** What a rule learns by; empty for one that learns nothing. */
    static Optional<LearnedRule> of(Rule rule, Map<String, Object> parameters) {
        return rule.sql()
                .baselineSql()
                .map(sql -> new LearnedRule(
                        rule.id(),
                        rule.version(),
                        FileHash.sha256(sql.getBytes(StandardCharsets.UTF_8)),
                        used(sql, parameters)));
    }

    /** A parameter that only the query reads changes nothing that was learned. */
    private static Map<String, String> used(String sql, Map<String, Object> parameters) {
        Map<String, String> used = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(sql)
                    .find()) {
                used.put(name, value.toString());
            }
        });
        return used;
    }

    /** Why the days of a baseline say nothing to a rule; empty where they do. */
    static Optional<String> difference(LearnedRule now, List<LearnedRule> learned) {
        Optional<LearnedRule> then =
                learned.stream().filter(one -> one.id().equals(now.id())).findFirst();
        if (then.isEmpty()) {
            return Optional.of("was learned without this rule");
        }
        if (!then.get().sha256().equals(now.sha256())) {
            return Optional.of("was learned by version " + then.get().version()
                    + " of this rule, which learned otherwise than version " + now.version());
        }
        for (Map.Entry<String, String> parameter : now.parameters().entrySet()) {
            String value = Objects.requireNonNullElse(then.get().parameters().get(parameter.getKey()), "nothing");
            if (!value.equals(parameter.getValue())) {
                return Optional.of("was learned with rules." + now.id() + "." + parameter.getKey() + "=" + value
                        + ", not " + parameter.getValue());
            }
        }
        return Optional.empty();
    }
}
