// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.TidemarkException;
import dev.tidemark.settings.Machine;
import dev.tidemark.settings.SettingSources;
import dev.tidemark.settings.Settings;
import dev.tidemark.settings.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which file of what is allowed a command reads when none is named. */
final class AllowOptionTest {
    private static final Settings SETTINGS =
            SettingsLoader.load(new SettingSources(Map.of(), Map.of(), null), Machine.here());

    @TempDir
    private Path folder;

    @Test
    void readsTheUsualFileOfTheFolder() throws IOException {
        assertThatCode(() -> new AllowOption().triage(SETTINGS, folder)).doesNotThrowAnyException();

        Files.writeString(folder.resolve("allow.yml"), "allow:\n  - {why: all}\n");

        assertRefused("allow.yml:2: ");
    }

    @Test
    void refusesAUsualFileThatCannotBeRead() throws IOException {
        Files.createDirectory(folder.resolve("allow.yml"));

        assertRefused("allow.yml: cannot be read");
    }

    private void assertRefused(String says) {
        assertThatThrownBy(() -> new AllowOption().triage(SETTINGS, folder))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining(says);
    }
}
