// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The place inside a baseline folder where its next files grow, locked against a second process. */
final class FolderStage {
    private static final String ASIDE = ".tidemark-new";

    private final Path target;
    private final List<Path> made;
    private final FolderLock lock;
    private final Path aside;
    private final int number;

    private FolderStage(Path target, List<Path> made, FolderLock lock) throws IOException {
        this.target = target;
        this.made = List.copyOf(made);
        this.lock = lock;
        this.aside = target.resolve(ASIDE);
        this.number = FolderCheck.names(target).stream()
                        .mapToInt(StoredNames::numberOf)
                        .max()
                        .orElse(0)
                + 1;
        // Whoever held the lock before us is gone, and so is the use of what it left.
        empty(aside);
        Files.createDirectory(aside);
    }

    /** True for a name that only this class uses. */
    static boolean isHidden(String name) {
        return name.equals(FolderLock.NAME) || name.equals(ASIDE);
    }

    static FolderStage begin(Path target) {
        List<Path> made = missing(target);
        try {
            Files.createDirectories(target);
            return locked(target, made, FolderLock.take(target));
        } catch (IOException e) {
            made.forEach(FolderStage::deleteQuietly);
            throw BaselineFolder.closed(target, e);
        }
    }

    private static FolderStage locked(Path target, List<Path> made, FolderLock lock) throws IOException {
        try {
            return new FolderStage(target, made, lock);
        } catch (IOException | TidemarkException e) {
            giveUp(target, made, lock);
            throw e;
        }
    }

    private static void giveUp(Path target, List<Path> made, FolderLock lock) {
        if (!made.isEmpty()) {
            deleteQuietly(target.resolve(FolderLock.NAME));
        }
        lock.release();
        made.forEach(FolderStage::deleteQuietly);
    }

    int number() {
        return number;
    }

    /** Copies a file in, down to the disk. */
    Path copy(Path file) {
        Path copy = aside.resolve(String.valueOf(file.getFileName()));
        try {
            Files.copy(file, copy);
            force(copy);
            return copy;
        } catch (IOException e) {
            throw BaselineFolder.unwritable(copy, e);
        }
    }

    long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw BaselineFolder.unwritable(file, e);
        }
    }

    void write(String name, String text) {
        Path file = aside.resolve(name);
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            force(file);
        } catch (IOException e) {
            throw BaselineFolder.unwritable(file, e);
        }
    }

    /** Down to the disk; a store has a file once it is closed. */
    private static void force(Path file) throws IOException {
        if (file.getFileSystem() != FileSystems.getDefault()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Brings all files to their place, the manifest last, then removes what neither baseline names.
     *
     * @param before the files of the baseline that ends here
     * @param after the files of the one that begins
     */
    void move(Set<String> before, Set<String> after) {
        List<Path> moved = new ArrayList<>();
        try {
            for (String name : FolderCheck.names(aside)) {
                if (!name.equals(ManifestFile.NAME)) {
                    moved.add(Files.move(aside.resolve(name), target.resolve(name), StandardCopyOption.ATOMIC_MOVE));
                }
            }
            Files.move(
                    aside.resolve(ManifestFile.NAME),
                    target.resolve(ManifestFile.NAME),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            moved.forEach(FolderStage::deleteQuietly);
            throw BaselineFolder.unwritable(target, e);
        }
        FolderCheck.names(target).stream()
                .filter(name -> StoredNames.isOurs(name) && !before.contains(name) && !after.contains(name))
                .forEach(name -> deleteQuietly(target.resolve(name)));
        deleteQuietly(aside);
        lock.release();
    }

    /** Leaves the folder as it was. */
    void discard() {
        empty(aside);
        giveUp(target, made, lock);
    }

    /** Innermost first, so that they can be taken away in this order. */
    private static List<Path> missing(Path target) {
        List<Path> missing = new ArrayList<>();
        for (Path path = target.toAbsolutePath(); path != null && !Files.exists(path); path = path.getParent()) {
            missing.add(path);
        }
        return missing;
    }

    private static void empty(Path folder) {
        FolderCheck.names(folder).forEach(name -> deleteQuietly(folder.resolve(name)));
        deleteQuietly(folder);
    }

    /** A leftover is a smaller evil than an error that hides the one that led here; the next learning removes it. */
    private static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            return;
        }
    }
}
