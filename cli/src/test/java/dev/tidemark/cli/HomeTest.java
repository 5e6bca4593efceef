// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {
    @TempDir
    private Path folder;

    @Test
    void knowsTheFoldersOfASourceTree() {
        Home home = Home.find();

        assertThat(home.rules()).isDirectory();
        assertThat(home.geo()).isDirectory();
    }

    @Test
    void knowsTheFoldersOfWhatIsHandedOut() throws IOException {
        for (String name : new String[] {"rules", "formats", "geo"}) {
            Files.createDirectory(folder.resolve(name));
        }

        Home home = Home.of(folder.toString());

        assertThat(home.geo()).isEqualTo(folder.resolve("geo"));
    }

    @Test
    void namesTheFolderThatIsMissing() {
        assertThatThrownBy(() -> Home.of(folder.toString()))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining(folder.resolve("rules").toString());
    }

    @Test
    void withoutALauncherItSaysHowToStart() {
        assertThatThrownBy(() -> Home.of(null)).hasMessageContaining("./tidemark");
    }
}
