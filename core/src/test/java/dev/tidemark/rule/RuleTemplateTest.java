// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTemplateTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void writesAFolderThatLoads() {
        Path target = RuleTemplate.write(folder, "flow-count", CLOCK);

        Rule rule = RuleCatalog.read(target);
        assertThat(rule.title()).isEqualTo("Flow count above the device's own mark");
        assertThat(rule.date()).hasToString("2026-11-24");
        assertThat(rule.attack()).containsExactly("T1046");
        assertThat(rule.tactics()).containsExactly("discovery");
    }

    @Test
    void neverTouchesAFolderThatIsThere() throws IOException {
        Path file =
                Files.writeString(Files.createDirectory(folder.resolve("mine")).resolve("note.txt"), "keep");

        assertThatThrownBy(() -> RuleTemplate.write(folder, "mine", CLOCK)).hasMessageContaining("is there already");
        assertThat(file).hasContent("keep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "a b", "../up", "a--b", "-a", "a_b", "é"})
    void refusesAnIdThatIsNoFolderName(String id) {
        assertThatThrownBy(() -> RuleTemplate.write(folder, id, CLOCK))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("is no rule id");
    }
}
