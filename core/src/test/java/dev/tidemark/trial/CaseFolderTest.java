// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.rule.SampleRule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFolderTest {
    @TempDir
    private Path folder;

    @Test
    void findsTheCasesOfEveryRule() {
        SampleRule.write(folder, "one-rule");
        SampleRule.write(folder, "another-rule");

        assertThat(CaseFolder.find(folder))
                .extracting(one -> one.rule() + " " + one.name())
                .containsExactly(
                        "another-rule fires-far-above-the-mark",
                        "another-rule stays-quiet-just-above-the-mark",
                        "one-rule fires-far-above-the-mark",
                        "one-rule stays-quiet-just-above-the-mark");
    }

    @Test
    void findsTheCasesOfOneRuleByItsFolderOrItsId() {
        Path rule = SampleRule.write(folder, "one-rule").folder();
        SampleRule.write(folder, "another-rule");

        assertThat(CaseFolder.find(rule)).hasSize(2).isEqualTo(CaseFolder.find(folder, "one-rule"));
    }

    @Test
    void namesTheNearestRule() {
        SampleRule.write(folder, "one-rule");

        assertThatThrownBy(() -> CaseFolder.find(folder, "one-rul")).hasMessageContaining("Did you mean 'one-rule'?");
    }

    @Test
    void refusesAFolderWithoutCases() {
        assertThatThrownBy(() -> CaseFolder.find(folder)).hasMessageContaining("holds no case");
    }

    @Test
    void leavesOutAFileWithAHeaderAlone() {
        SampleRule rule = SampleRule.write(folder, "one-rule");
        rule.write("cases/fires-far-above-the-mark/clean.csv", "timestamp,src_ip\n\n".getBytes(StandardCharsets.UTF_8));

        CaseFolder example = CaseFolder.find(folder).get(0);

        assertThat(example.flowFiles()).containsExactly(example.path("day.csv"));
    }
}
