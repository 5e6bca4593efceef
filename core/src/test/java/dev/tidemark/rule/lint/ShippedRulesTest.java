// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.rule.RuleCatalog;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedRulesTest {
    private static final Path RULES = Path.of("../rules");

    @Test
    void passTheLint() {
        assertThat(RuleLint.check(RULES)).extracting(LintProblem::text).isEmpty();
    }

    @Test
    void areSeen() {
        assertThat(RuleCatalog.load(RULES).rules()).hasSizeGreaterThan(8);
    }
}
