// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides whether a folder may become a run's, so that nobody's files are lost to a mistyped option. */
final class TargetCheck {
    private TargetCheck() {}

    /** The folder's true place; refused where it holds what no run wrote. */
    static Path accept(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return folder.toAbsolutePath().normalize();
        }
        if (!Files.isDirectory(folder)) {
            throw refusal(folder + " is a file; a run needs a folder.");
        }
        List<Path> content = content(folder);
        if (!content.isEmpty() && !RunReader.isRun(folder)) {
            throw refusal(folder + " holds " + content.get(0).getFileName() + ", which is no Tidemark run's.");
        }
        Optional<Path> inner = content.stream().filter(Files::isDirectory).findFirst();
        if (inner.isPresent()) {
            throw refusal(folder + " holds the folder " + inner.get().getFileName() + ", which no run writes.");
        }
        return folder.toRealPath();
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !Staging.isStaging(file)).sorted().toList();
        }
    }

    private static TidemarkException refusal(String what) {
        return new TidemarkException(
                ErrorCode.USAGE,
                what
                        + " Nothing was touched. Name a new folder with --out, or an earlier run's, which is replaced whole.");
    }
}
