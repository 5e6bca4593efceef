// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder aside, in which a run's files grow.
 *
 * <p>For a new folder it stands beside it and is renamed at the end. For a folder that is there already it stands inside,
 * and its files are moved out one by one, each replacing its elder at once: the folder may be a mount point, which cannot
 * be renamed, or somebody's working directory, which would be pulled from under them. So they are in a store that renames no
 * folder at once.
 */
final class Staging {
    private static final Pattern NAME = Pattern.compile("\\..*\\.tidemark-(\\d{1,18})-\\d+");

    private final Path folder;
    private final Path target;
    private final List<Path> madeParents;
    private boolean isTargetMade;
    private boolean isMoved;

    private Staging(Path folder, Path target, List<Path> madeParents) {
        this.folder = folder;
        this.target = target;
        this.madeParents = List.copyOf(madeParents);
    }

    static Staging begin(Path target) throws IOException {
        Path parent = target.getParent();
        Path place = parent == null || Files.exists(target) ? target : parent;
        List<Path> madeParents = makeParents(place);
        try {
            removeLeftovers(place);
            return new Staging(create(place, String.valueOf(target.getFileName())), target, madeParents);
        } catch (IOException e) {
            madeParents.forEach(Staging::deleteQuietly);
            throw e;
        }
    }

    static boolean isStaging(Path path) {
        return NAME.matcher(path.getFileName().toString()).matches();
    }

    Path folder() {
        return folder;
    }

    Path file(String name) {
        Path file = folder.resolve(name);
        if (!folder.equals(file.getParent()) || !RunFiles.isWritten(name)) {
            throw new TidemarkException(ErrorCode.INTERNAL, "Not a name for a run's file: " + name);
        }
        return file;
    }

    void move() throws IOException {
        if (folder.startsWith(target)) {
            moveFiles();
        } else {
            moveFolder();
        }
        isMoved = true;
    }

    private void moveFolder() throws IOException {
        try {
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.createDirectory(target);
            isTargetMade = true;
            moveFiles();
        }
    }

    void discard() {
        if (!isMoved) {
            empty(folder);
            if (isTargetMade) {
                empty(target);
            }
            madeParents.forEach(Staging::deleteQuietly);
        }
    }

    private void moveFiles() throws IOException {
        List<Path> files = new ArrayList<>(list(folder));
        // Last, so that a run stopped here leaves a folder that the next one still knows for a run's.
        files.sort((a, b) -> Boolean.compare(isMark(a), isMark(b)));
        List<Path> places =
                files.stream().map(file -> target.resolve(file.getFileName())).toList();
        for (int i = 0; i < files.size(); i++) {
            Files.move(files.get(i), places.get(i), StandardCopyOption.ATOMIC_MOVE);
        }
        for (Path old : list(target)) {
            if (!places.contains(old) && RunFiles.isReplaced(old.getFileName().toString())) {
                Files.delete(old);
            }
        }
        Files.delete(folder);
    }

    private static boolean isMark(Path file) {
        return Stream.of(OutputKind.values()).anyMatch(kind -> file.endsWith(kind.marker()));
    }

    private static Path create(Path place, String name) throws IOException {
        String begin = "." + name + ".tidemark-" + ProcessHandle.current().pid() + "-";
        int number = 0;
        while (Files.exists(place.resolve(begin + number))) {
            number++;
        }
        return Files.createDirectory(place.resolve(begin + number));
    }

    /** Innermost first, so that they can be taken away in this order. */
    private static List<Path> makeParents(Path place) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path path = place; path != null && !Files.exists(path); path = path.getParent()) {
            missing.add(path);
        }
        Files.createDirectories(place);
        return missing;
    }

    /** What a killed process could not take away itself. Where others write too, a process's number may be of their machine. */
    private static void removeLeftovers(Path place) throws IOException {
        if (place.getFileSystem() != FileSystems.getDefault()) {
            return;
        }
        for (Path path : list(place)) {
            Matcher name = NAME.matcher(path.getFileName().toString());
            if (name.matches() && Files.isDirectory(path) && hasEnded(Long.parseLong(name.group(1)))) {
                empty(path);
            }
        }
    }

    private static boolean hasEnded(long process) {
        return ProcessHandle.of(process).map(handle -> !handle.isAlive()).orElse(true);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void empty(Path folder) {
        try {
            list(folder).forEach(Staging::deleteQuietly);
        } catch (IOException e) {
            // The folder is gone already, which is what is wanted.
            return;
        }
        deleteQuietly(folder);
    }

    /** A leftover is a smaller evil than an error that hides the one that led here; the next run removes it. */
    private static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            return;
        }
    }
}
