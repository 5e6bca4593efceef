// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Run;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The folder that a run is written into, whole or not at all.
 *
 * <p>Files are written aside and come to their place at {@link #commit}. Until then {@link #abort}, from any thread and
 * as often as wanted, takes everything away again; closing does so too, where nothing was committed.
 */
public final class RunFolder implements AutoCloseable {
    private enum State {
        OPEN,
        COMMITTED,
        ABORTED
    }

    private final Path target;
    private final Staging staging;
    private State state = State.OPEN;

    private RunFolder(Path target, Staging staging) {
        this.target = target;
        this.staging = staging;
    }

    /**
     * Begins a run's files for a new folder, an empty one or an earlier run's, which {@link #commit} replaces whole.
     * Any other is refused, and so is one that holds what no run writes or what people said; nothing of it is touched.
     */
    public static RunFolder open(Path folder) {
        return open(folder, OutputKind.RUN);
    }

    /** The same for what other commands write, which replaces only its like. */
    public static RunFolder open(Path folder, OutputKind kind) {
        return begin(folder, place -> TargetCheck.accept(place, kind));
    }

    /** Begins anew on an earlier run's folder: what lies in it stays but for what is written again or removed. */
    public static RunFolder renew(Path folder) {
        RunFolder renewed = begin(folder, Path::toRealPath);
        try {
            for (String name : names(renewed.target)) {
                Files.copy(renewed.target.resolve(name), renewed.staging.file(name));
            }
            return renewed;
        } catch (IOException e) {
            renewed.abort();
            throw new TidemarkException(
                    ErrorCode.BAD_DATA, "Cannot read the run in " + folder + " (" + reason(e) + ").", e);
        }
    }

    /** Tells a folder's true place. */
    @FunctionalInterface
    private interface Place {
        Path of(Path folder) throws IOException;
    }

    private static RunFolder begin(Path folder, Place place) {
        try {
            Path target = place.of(folder);
            return new RunFolder(target, Staging.begin(target));
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "Cannot write into " + folder + " (" + reason(e)
                            + "). Name a folder that you may write with --out.",
                    e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(RunFiles::isReplaced)
                    .sorted()
                    .toList();
        }
    }

    /** Writes one of a run's files. */
    public void write(FindingWriter writer, Run run) {
        write(writer.fileName(), out -> writer.write(run, out));
    }

    /** Writes a file of the given name, as UTF-8, from the pieces of text that the content gives. */
    public synchronized void write(String fileName, Consumer<Consumer<String>> content) {
        checkOpen(fileName);
        try (BufferedWriter file = Files.newBufferedWriter(staging.file(fileName), StandardCharsets.UTF_8)) {
            content.accept(text -> append(file, fileName, text));
        } catch (IOException e) {
            throw unwritable(fileName, e);
        }
    }

    /** Writes a file of the given name that is no text. */
    public synchronized void write(String fileName, byte[] content) {
        checkOpen(fileName);
        try {
            Files.write(staging.file(fileName), content);
        } catch (IOException e) {
            throw unwritable(fileName, e);
        }
    }

    /** Takes in a finished file from elsewhere under a name, as a copy. */
    public synchronized void copy(Path source, String fileName) {
        checkOpen(fileName);
        try {
            Files.copy(source, staging.file(fileName));
        } catch (IOException e) {
            throw unwritable(fileName, e);
        }
    }

    /** The files that the folder will hold, among those that a run may replace. */
    public synchronized List<String> fileNames() {
        try {
            return names(staging.folder());
        } catch (IOException e) {
            throw unwritable("", e);
        }
    }

    /** Takes a file out of a folder that is {@linkplain #renew renewed}. */
    public synchronized void remove(String fileName) {
        checkOpen(fileName);
        try {
            Files.deleteIfExists(staging.file(fileName));
        } catch (IOException e) {
            throw unwritable(fileName, e);
        }
    }

    /** Brings all files to their place; after this nothing of an earlier run is left. */
    public synchronized void commit() {
        if (state != State.OPEN) {
            throw new TidemarkException(ErrorCode.RESOURCES, "The run was stopped; nothing was written to " + target);
        }
        try {
            staging.move();
            state = State.COMMITTED;
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.RESOURCES,
                    "Cannot move the run's files to " + target + " (" + reason(e)
                            + "). See that no other program writes there, and run again.",
                    e);
        }
    }

    /** Takes away all that was written, unless it was committed; never throws. */
    public synchronized void abort() {
        if (state == State.OPEN) {
            state = State.ABORTED;
            staging.discard();
        }
    }

    @Override
    public void close() {
        abort();
    }

    private void checkOpen(String fileName) {
        if (state != State.OPEN) {
            throw new TidemarkException(
                    ErrorCode.RESOURCES, "The run was stopped before " + fileName + " was written; nothing is left.");
        }
    }

    private void append(BufferedWriter file, String fileName, String text) {
        try {
            file.write(text);
        } catch (IOException e) {
            throw unwritable(fileName, e);
        }
    }

    private TidemarkException unwritable(String fileName, IOException e) {
        return new TidemarkException(
                ErrorCode.RESOURCES,
                "Cannot write " + target.resolve(fileName) + " (" + reason(e)
                        + "). Free some space, or name another folder with --out.",
                e);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
