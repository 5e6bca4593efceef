// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.source.InputFile.Named;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
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
        List<String> loops = new ArrayList<>();
        try {
            Visitor visitor = new Visitor(folder, paths, loops);
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, "Cannot read the folder " + folder + ": " + e + ". May it be read?", e);
        }
        List<String> notes = notes(loops);
        return paths.stream()
                .sorted()
                .map(path -> new InputFile(path, path.toString(), Named.IN_FOLDER).noted(notes))
                .toList();
    }

    private static List<String> notes(List<String> loops) {
        return loops.isEmpty()
                ? List.of()
                : List.of("Links to a folder that they are in left out: "
                        + Side.names(loops.stream().sorted().toList()) + ".");
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
        private final List<String> loops;

        Visitor(Path root, List<Path> paths, List<String> loops) {
            this.root = root;
            this.paths = paths;
            this.loops = loops;
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

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (!(failure instanceof FileSystemLoopException)) {
                throw failure;
            }
            loops.add(file.toString());
            return FileVisitResult.CONTINUE;
        }
    }
}
