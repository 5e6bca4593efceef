// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Decides whether a folder may become a baseline's, so that nobody's files are lost to a mistyped option. */
final class FolderCheck {
    private FolderCheck() {}

    /** Refuses a folder that holds what no learning wrote. */
    static void accept(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw refusal(folder + " is a file; a baseline needs a folder.");
        }
        List<String> names = names(folder).stream()
                .filter(name -> !FolderStage.isHidden(name))
                .toList();
        if (names.isEmpty() || ManifestFile.isThere(folder)) {
            return;
        }
        String what = names.contains(ManifestFile.NAME)
                ? "a " + ManifestFile.NAME + " that no `tidemark learn` wrote, or that is damaged."
                : names.get(0) + ", and no baseline's " + ManifestFile.NAME + ".";
        throw refusal(folder + " holds " + what);
    }

    static boolean hasManifest(Path folder) {
        return Files.exists(folder.resolve(ManifestFile.NAME));
    }

    /** The files of the baseline that is there; none where there is none or it cannot be told. */
    static Set<String> namesBefore(Path folder) {
        try {
            return hasManifest(folder) ? ManifestFile.read(folder).names() : Set.of();
        } catch (TidemarkException e) {
            // Of another schema or damaged: nobody reads it.
            return Set.of();
        }
    }

    /** What lies in a folder, sorted; nothing where it is not there. */
    static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw BaselineFolder.unwritable(folder, e);
        }
    }

    private static TidemarkException refusal(String what) {
        return new TidemarkException(
                ErrorCode.USAGE,
                what + " Nothing was touched. Name a new folder, an empty one or a baseline's with --baseline.");
    }
}
