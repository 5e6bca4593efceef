// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.rule.SampleRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleLintTest {
    @TempDir
    private Path rules;

    @Test
    void passesTheTemplate() {
        SampleRule.write(rules, "flow-count");

        assertThat(RuleLint.check(rules)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Plant.class)
    void catchesWhatIsPlanted(Plant plant) {
        plant.in(SampleRule.write(rules, "flow-count"));

        assertThat(RuleLint.check(rules)).extracting(LintProblem::check).containsOnly(plant.check());
    }

    @Test
    void hasAPlantForEveryCheck() {
        Set<String> planted = new TreeSet<>();
        for (Plant plant : Plant.values()) {
            planted.add(plant.check());
        }
        planted.add("stands-alone");
        planted.add("retirement");

        assertThat(planted)
                .containsExactlyInAnyOrderElementsOf(RuleLint.demands().keySet());
    }

    @Test
    void catchesARuleThatSpeaksOfAnother() {
        SampleRule.write(rules, "flow-count");
        SampleRule.write(rules, "flow-sum").replace("query.sql", "-- Flows", "-- As in flow-count: flows");

        assertThat(RuleLint.check(rules))
                .extracting(LintProblem::text)
                .containsExactly("flow-sum/query.sql:1: speaks of the rule flow-count; a rule must stand alone, so say"
                        + " what you mean without it [stands-alone]");
    }

    @Test
    void catchesARetirementThatIsHalfDone() throws IOException {
        SampleRule.write(Files.createDirectory(rules.resolve("deprecated")), "old-count");
        SampleRule.write(rules, "flow-count").replace("rule.yml", "status: experimental", """
            status: deprecated
            retired: {date: 2026-11-24, reason: counts too much, successor: old-sum}
            """);

        assertThat(RuleLint.check(rules))
                .extracting(LintProblem::message)
                .containsExactlyInAnyOrder(
                        "is deprecated, so its folder must move to deprecated/",
                        "is not retired, so the key 'retired' must go",
                        "no rule 'old-sum'; name a rule of this folder or none",
                        "lies in deprecated/, so its status must be deprecated",
                        "needs retired: {date, reason, successor}");
    }

    @Test
    void leavesOutWrittenExceptionsAndNamesThoseNotNeeded() throws IOException {
        Plant.DIVIDES_BY_A_COLUMN.in(SampleRule.write(rules, "flow-count"));
        Files.writeString(rules.resolve("lint-exceptions.yml"), """
            exceptions:
              - {rule: flow-count, check: sql-division, reason: the divisor is the window's length}
              - {rule: flow-count, check: sql-limit, reason: no longer true}
            """);

        assertThat(RuleLint.check(rules))
                .extracting(LintProblem::text)
                .containsExactly(
                        "flow-count/lint-exceptions.yml:3: this exception is not needed; remove it [sql-limit]");
    }

    @Test
    void refusesAnExceptionWithoutReasonOrCheck() throws IOException {
        SampleRule.write(rules, "flow-count");
        Path file = rules.resolve("lint-exceptions.yml");

        Files.writeString(file, "exceptions:\n  - {rule: flow-count, check: sql-limit}\n");
        assertThatThrownBy(() -> RuleLint.check(rules)).hasMessageContaining("reason: is missing");
        Files.writeString(file, "exceptions:\n  - {rule: flow-count, check: sql-limt, reason: any}\n");
        assertThatThrownBy(() -> RuleLint.check(rules)).hasMessageContaining("Did you mean 'sql-limit'?");
    }

    @Test
    void saysWhereAProblemIs() {
        SampleRule sample =
                SampleRule.write(rules, "flow-count").replace("query.sql", "min(first_ts)", "first(first_ts)");

        assertThat(RuleLint.checkRule(sample.folder()))
                .extracting(LintProblem::text)
                .containsExactly("flow-count/query.sql:5: first() is not on the portable list; use min, max, or max_by"
                        + " over a total order [sql-functions]");
    }
}
