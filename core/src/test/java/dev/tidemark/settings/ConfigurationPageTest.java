// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.GoldenFile;
import dev.tidemark.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationPageTest {
    @Test
    void isCurrent() {
        new GoldenFile(Path.of("../docs/configuration.md")).assertHolds(ConfigurationPage.text());
    }

    @Test
    void givesAnExampleThatWorks(@TempDir Path folder) throws IOException {
        String example = ConfigurationPage.text().split("```(yaml)?\n", 3)[1];
        Path file = Files.writeString(folder.resolve("tidemark.yml"), example);
        RuleCatalog catalog = RuleCatalog.load(Path.of("../rules"));

        Settings settings = SettingsLoader.load(new SettingSources(Map.of(), Map.of(), file), Machine.here());

        assertThat(settings.judge().budget()).isEqualTo(0.5);
        assertThat(settings.networks().internal()).hasSize(2);
        RawSetting raw = settings.rules().overrides(catalog.keys()).get("rules.beacon.min_beats");
        assertThat(settings.rules().overrides(catalog.keys()).values()).containsExactly(raw);
        assertThat(catalog.values(Map.of(raw.key(), new RuleCatalog.Said(raw.text(), raw.origin())))
                        .get("beacon"))
                .containsEntry("min_beats", 12L);
    }

    @ParameterizedTest
    @EnumSource(SettingKey.class)
    void saysAllThatMustBeKnown(SettingKey key) {
        assertThat(key.id()).matches("[a-z]+(-[a-z]+)*");
        assertThat(key.meaning()).endsWith(".");
        assertThat(key.facts().unit()).isNotBlank();
        assertThat(key.facts().standard()).isNotBlank();
        assertThat(key.facts().range()).isNotBlank();
        assertThat(key.facts().reason().split(" ", -1)).hasSizeGreaterThan(3);
    }
}
