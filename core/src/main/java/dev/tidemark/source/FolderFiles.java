// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.source.InputFile.Named;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** The files of a folder and those below, in order of their names. */
final class FolderFiles {
    private FolderFiles() {}

    static List<InputFile> in(Path folder) {
        List<Path> paths = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor(folder, paths));
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, "Cannot read the folder " + folder + ": " + e + ". May it be read?", e);
        }
        return paths.stream()
                .sorted()
                .map(path -> new InputFile(path, path.toString(), Named.IN_FOLDER))
                .toList();
    }

    /** Hidden files, what other tools put aside, and half-written files are no input. */
    private static boolean isInput(Path path) {
        String file = path.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean isHidden = file.startsWith(".") || file.startsWith("_");
        boolean isAside = file.contains("_rejected") || file.contains(".rejected");
        boolean isHalf = file.endsWith("~") || file.endsWith(".tmp") || file.endsWith(".part") || file.endsWith(".swp");
        return !isHidden && !isAside && !isHalf;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> paths;

        Visitor(Path root, List<Path> paths) {
            this.root = root;
            this.paths = paths;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) || isInput(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isInput(file)) {
                paths.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
