// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.baseline.Manifest.LearnedRule;
import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LearnedRulesTest {
    private static final RuleCatalog RULES = RuleCatalog.load(Path.of("../rules"));

    @Test
    void aRuleWithoutBaselineSqlNeedsNothing() {
        Rule rule = RULES.require("upload-volume");

        assertThat(LearnedRules.of(rule, Map.of("any", 1L))).isEmpty();
    }

    @Test
    void onlyParametersThatTheBaselineSqlReadsCount() {
        Rule rule = RULES.require("regular-client");

        LearnedRule learned =
                LearnedRules.of(rule, Map.of("min_flows", 20L, "elsewhere", 3L)).orElseThrow();

        assertThat(learned.parameters()).containsExactly(Map.entry("min_flows", "20"));
        assertThat(learned.version()).isEqualTo(rule.version());
    }

    @Test
    void saysWhatIsDifferent() {
        LearnedRule now = rule("aa", "20");

        assertThat(LearnedRules.difference(now, List.of(rule("aa", "20")))).isEmpty();
        assertThat(LearnedRules.difference(now, List.of())).hasValue("was learned without this rule");
        assertThat(LearnedRules.difference(now, List.of(rule("bb", "20"))))
                .hasValueSatisfying(text -> assertThat(text).contains("learned otherwise than version 2"));
        assertThat(LearnedRules.difference(now, List.of(rule("aa", "30"))))
                .isEqualTo(Optional.of("was learned with rules.some-rule.min_flows=30, not 20"));
    }

    private static LearnedRule rule(String sha256, String minFlows) {
        return new LearnedRule("some-rule", 2, sha256, Map.of("min_flows", minFlows));
    }
}
