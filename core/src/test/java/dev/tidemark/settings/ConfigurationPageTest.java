// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.GoldenFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationPageTest {
    @Test
    void isCurrent() {
        new GoldenFile(Path.of("../docs/configuration.md")).assertHolds(ConfigurationPage.text());
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
