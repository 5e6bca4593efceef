// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a file of settings. */
final class SettingsFile {
    private static final String USUAL = "tidemark.yml";

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "File of settings (default: " + USUAL + " of the current folder, where there is one).")
    private @Nullable Path file;

    /** The file that was named, or the usual one where there is one. */
    @Nullable
    Path find(Path currentFolder) {
        if (file != null) {
            return file;
        }
        Path usual = currentFolder.resolve(USUAL);
        return Files.exists(usual) ? usual : null;
    }
}
