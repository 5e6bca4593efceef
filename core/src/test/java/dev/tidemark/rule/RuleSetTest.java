// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.flow.FlowField;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleSetTest {
    private static final RuleCatalog CATALOG = RuleCatalog.load(Path.of("../rules"));
    private static final RuleSet RULES =
            new RuleSet(CATALOG.rules(), CATALOG.values(Map.of()), Map.of("beacon", "why"), Set.of());

    @Test
    void leavesOutRulesThatFail() {
        RuleSet more = RULES.failing(Map.of("wide-fan-out", "so"));

        assertThat(RULES.able()).hasSize(CATALOG.rules().size() - 1);
        assertThat(more.able()).hasSize(CATALOG.rules().size() - 2);
        assertThat(more.failures()).containsEntry("beacon", "why").containsEntry("wide-fan-out", "so");
        assertThat(RULES.failing(Map.of("beacon", "other")).failures()).isEqualTo(Map.of("beacon", "other"));
    }

    @Test
    void leavesOutRulesThatNeedWhatTheFlowsDoNotSay() {
        RuleSet blind = RULES.lacking(Set.of(FlowField.DURATION));

        assertThat(blind.able()).isNotEmpty().noneMatch(rule -> rule.needs().contains(FlowField.DURATION));
        assertThat(RULES.able()).anyMatch(rule -> rule.needs().contains(FlowField.DURATION));
    }
}
