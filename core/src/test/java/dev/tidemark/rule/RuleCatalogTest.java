// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCatalogTest {
    private static final String RULE = "rule.yml";

    @TempDir
    private Path rules;

    @Test
    void sortsRulesById() {
        SampleRule.write(rules, "second-rule");
        SampleRule.write(rules, "first-rule");

        assertThat(RuleCatalog.load(rules).rules()).extracting(Rule::id).containsExactly("first-rule", "second-rule");
    }

    @Test
    void readsRulesOutOfAJar() throws IOException {
        Path jar = rules.resolve("rules.jar");
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            SampleRule.write(Files.createDirectory(zip.getPath("/rules")), "flow-count");
        }

        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            RuleCatalog catalog = RuleCatalog.load(zip.getPath("/rules"));

            assertThat(catalog.rules()).extracting(Rule::id).containsExactly("flow-count");
        }
    }

    @Test
    void givesEachRuleItsRowOfParameters() {
        SampleRule.write(rules, "flow-count").replace(RULE, "parameters:\n", """
            parameters:
              share: {default: 1, min: 0.1, max: 2, unit: share, reason: a half either way is usual}
              ports: {default: "22", pattern: "[0-9]+(,[0-9]+)*", unit: ports, reason: remote work}
            """);

        Map<String, Map<String, Object>> values = RuleCatalog.load(rules)
                .values(Map.of(
                        "rules.flow-count.min_flows", new RuleCatalog.Said("25", "a line"),
                        "rules.flow-count.ports", new RuleCatalog.Said("22,3389", "a line")));

        assertThat(values.get("flow-count"))
                .containsExactly(Map.entry("share", 1.0), Map.entry("ports", "22,3389"), Map.entry("min_flows", 25L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        rules.flow-count.min_flow | 5 | has no parameter 'min_flow'. Did you mean 'min_flows'?
        rules.flow-cont.min_flows | 5 | no rule 'flow-cont'. Did you mean 'flow-count'?
        rules.flow-count | 5 | a rule's setting is rules.<id>.<parameter>
        threads | 5 | a rule's setting is rules.<id>.<parameter>
        rules.flow-count.min_flows | 0 | '0' is out of range; give 1 to 1000000 flows (default 10)
        rules.flow-count.min_flows | 1.5 | '1.5' must be a whole number
        rules.flow-count.min_flows | 9999999999999999999 | must be a whole number
        """)
    void refusesAnOverrideThatFitsNoParameter(String key, String value, String message) {
        SampleRule.write(rules, "flow-count");
        RuleCatalog catalog = RuleCatalog.load(rules);

        assertThatThrownBy(() -> catalog.values(Map.of(key, new RuleCatalog.Said(value, "tidemark.yml:3: " + key))))
                .isInstanceOf(TidemarkException.class)
                .hasMessageStartingWith("tidemark.yml:3: " + key + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void keepsRetiredRulesApartAndNamesTheSuccessor() throws IOException {
        SampleRule.write(rules, "flow-count");
        SampleRule.write(Files.createDirectory(rules.resolve("deprecated")), "old-count")
                .replace(RULE, "references: []", """
                    references: []
                    retired: {date: 2026-11-24, reason: counted servers too, successor: flow-count}
                    """);

        RuleCatalog catalog = RuleCatalog.load(rules);

        assertThat(catalog.rules()).extracting(Rule::id).containsExactly("flow-count");
        assertThat(catalog.retired()).extracting(Rule::id).containsExactly("old-count");
        assertThatThrownBy(() -> catalog.require("old-count"))
                .hasMessageContaining("retired on 2026-11-24 (counted servers too); successor: flow-count");
    }

    @Test
    void failsOnAFolderWithoutARule() throws IOException {
        Files.createDirectory(rules.resolve("half-done"));

        assertThatThrownBy(() -> RuleCatalog.load(rules))
                .hasMessageContaining("half-done")
                .hasMessageContaining(RULE);
        assertThatThrownBy(() -> RuleCatalog.load(rules.resolve("none")))
                .hasMessageContaining("no such folder of rules");
    }

    @Test
    void listsTheKeysOfAllParameters() {
        SampleRule.write(rules, "flow-count");

        assertThat(RuleCatalog.load(rules).keys()).isEqualTo(List.of("rules.flow-count.min_flows"));
    }
}
