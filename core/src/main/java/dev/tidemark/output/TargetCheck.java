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

    /** The folder's true place; refused where it holds what no run may take away. */
    static Path accept(Path folder, OutputKind kind) throws IOException {
        String remedy =
                "Name a new folder with --out, or that of an earlier " + kind.word() + ", which is replaced whole.";
        if (!Files.exists(folder)) {
            return folder.toAbsolutePath().normalize();
        }
        if (!Files.isDirectory(folder)) {
            throw refusal(folder + " is a file; a run needs a folder.", remedy);
        }
        List<Path> content = content(folder);
        Optional<OutputKind> other = kind.otherIn(folder);
        if (other.isPresent()) {
            throw refusal(folder + " holds a Tidemark " + other.get().word() + " and no " + kind.word() + ".", remedy);
        }
        if (!content.isEmpty() && !RunReader.isOurs(folder.resolve(kind.marker()))) {
            throw refusal(folder + " holds " + content.get(0).getFileName() + ", which is no Tidemark run's.", remedy);
        }
        for (Path file : content) {
            checkReplaceable(folder, file);
        }
        return folder.toRealPath();
    }

    private static void checkReplaceable(Path folder, Path file) {
        String name = file.getFileName().toString();
        String remedy = "Move it away, or name another folder with --out.";
        if (Files.isDirectory(file)) {
            throw refusal(folder + " holds the folder " + name + ", which no run writes.", remedy);
        }
        if (!RunFiles.isWritten(name)) {
            throw refusal(folder + " holds " + name + ", which no run writes.", remedy);
        }
        if (!RunFiles.isReplaced(name)) {
            throw refusal(folder + " holds " + name + ", which no other run takes away.", remedy);
        }
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !Staging.isStaging(file)).sorted().toList();
        }
    }

    private static TidemarkException refusal(String what, String remedy) {
        return new TidemarkException(ErrorCode.USAGE, what + " Nothing was touched. " + remedy);
    }
}
