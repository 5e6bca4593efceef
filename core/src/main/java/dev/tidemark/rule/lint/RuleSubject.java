// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleFiles;
import dev.tidemark.yaml.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule as the checks see it.
 *
 * @param rule what was read
 * @param yaml rule.yml with its lines
 * @param place among the living or the retired
 * @param scripts its SQL, cut into tokens
 * @param cases its cases, sorted by name
 * @param texts every text file of the folder by its path in it
 * @param others ids of all rules but this, living and retired
 */
record RuleSubject(
        Rule rule,
        YamlMap yaml,
        Place place,
        List<SqlScript> scripts,
        List<RuleCase> cases,
        Map<String, String> texts,
        Set<String> others) {
    enum Place {
        LIVING,
        RETIRED
    }

    /** The line of a dotted key of rule.yml. */
    int line(String key) {
        return yaml.lineOf(key);
    }

    /** The query itself. */
    SqlScript query() {
        return scripts.stream()
                .filter(script -> script.file().equals(RuleFiles.QUERY))
                .findFirst()
                .orElseThrow();
    }
}
