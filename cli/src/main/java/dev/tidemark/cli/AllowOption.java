// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.settings.Settings;
import dev.tidemark.triage.AllowFile;
import dev.tidemark.triage.Triage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a file of what is allowed. */
final class AllowOption {
    static final String USUAL = "allow.yml";

    @Option(
            names = "--allow",
            paramLabel = "FILE",
            description = "What is allowed and not to be shown (default: " + USUAL
                    + " of the current folder, where there is one).")
    private @Nullable Path file;

    /** A triage by the file that was named, the one of the settings, or the usual one where there is one. */
    Triage triage(Settings settings, Path currentFolder) {
        Path named = file == null ? settings.judge().allow() : file;
        Path usual = currentFolder.resolve(USUAL);
        Path found = named == null && Files.exists(usual) ? usual : named;
        AllowFile allowed = found == null ? AllowFile.NONE : AllowFile.read(found);
        // Expiry is of the day on which somebody looks, wherever the flows' days are.
        return new Triage(
                allowed,
                LocalDate.now(
                        Clock.system(Objects.requireNonNullElse(settings.input().timeZone(), ZoneOffset.UTC))));
    }
}
