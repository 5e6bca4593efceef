// SPDX-License-Identifier: Apache-2.0
package dev.tidemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A kept copy of an output, under {@code src/test/resources/golden}; {@code -Dgolden.update} writes it anew, and a person
 * reads the difference.
 *
 * @param path inside that folder
 */
public record GoldenFile(Path path) {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    /** The golden file of a name. */
    public static GoldenFile named(String name) {
        return new GoldenFile(FOLDER.resolve(name));
    }

    /** Fails where the text is not what the file holds. */
    public void assertHolds(String text) {
        try {
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, text);
            }
            assertThat(text)
                    .as("golden file %s; run again with -Dgolden.update to rewrite it, then read the difference", path)
                    .isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new AssertionError("No golden file " + path + "; run with -Dgolden.update to write it", e);
        }
    }
}
