// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.baseline.Manifest.Holds;
import dev.tidemark.baseline.Manifest.StoredFile;
import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A baseline folder while something is learned into it.
 *
 * <p>Files are written aside and come to their place at {@link #commit}, the manifest last and at once: who reads sees
 * the baseline of before or the one of after. Until then {@link #abort}, from any thread, takes everything away again.
 */
public final class BaselineFolder implements AutoCloseable {
    private final Path target;
    private final FolderStage stage;
    private final @Nullable Manifest before;
    private final List<StoredFile> added = new ArrayList<>();
    private boolean isOpen = true;

    private BaselineFolder(Path target, FolderStage stage, @Nullable Manifest before) {
        this.target = target;
        this.stage = stage;
        this.before = before;
    }

    /** Whether what a folder holds is kept. */
    public enum Mode {
        /** Days are added to those there. */
        ADD,
        /** All is learned anew. */
        REPLACE
    }

    /**
     * What a file holds.
     *
     * @param holds what its rows are
     * @param rule whose lessons they are, null for other rows
     * @param addresses the columns of lessons that hold addresses
     * @param rows how many
     */
    record Content(Holds holds, @Nullable String rule, List<String> addresses, long rows) {}

    /** Opens a new folder, an empty one or a baseline's, for one process at a time; any other is refused untouched. */
    public static BaselineFolder open(Path folder, Mode mode) {
        FolderCheck.accept(folder);
        FolderStage stage = FolderStage.begin(folder);
        try {
            boolean isNew = mode == Mode.REPLACE || !FolderCheck.hasManifest(folder);
            return new BaselineFolder(folder, stage, isNew ? null : ManifestFile.read(folder));
        } catch (TidemarkException e) {
            stage.discard();
            throw e;
        }
    }

    /** Where it lies. */
    public Path path() {
        return target;
    }

    /** What is there and is kept; empty for a new baseline or one that is replaced. */
    public Optional<Manifest> before() {
        return Optional.ofNullable(before);
    }

    /** The number of this learning, which no file there has. */
    int number() {
        return stage.number();
    }

    /** Takes a file in by copying it. */
    synchronized void add(Path file, Content content) {
        checkOpen();
        Path copy = stage.copy(file);
        added.add(new StoredFile(
                copy.getFileName().toString(),
                content.holds(),
                content.rule(),
                content.addresses(),
                content.rows(),
                stage.size(copy),
                FileHash.crc32(copy)));
    }

    /** The files taken in so far. */
    synchronized List<StoredFile> added() {
        return List.copyOf(added);
    }

    /** Brings all files to their place. Files of the baseline before are left for those who still read it. */
    synchronized void commit(Manifest manifest) {
        checkOpen();
        stage.write(ManifestFile.NAME, ManifestFile.text(manifest));
        stage.move(FolderCheck.namesBefore(target), manifest.names());
        isOpen = false;
    }

    /** Takes away all that was written, unless it was committed; never throws. */
    public synchronized void abort() {
        if (isOpen) {
            isOpen = false;
            stage.discard();
        }
    }

    @Override
    public void close() {
        abort();
    }

    private void checkOpen() {
        if (!isOpen) {
            throw new TidemarkException(
                    ErrorCode.RESOURCES, "The learning was stopped; the baseline " + target + " is as it was.");
        }
    }

    /** A folder into which nothing can be written from the first: another must be named. */
    static TidemarkException closed(Path path, IOException e) {
        return new TidemarkException(
                ErrorCode.USAGE,
                "Cannot write into " + path + " (" + reason(e) + "). Name a folder that you may write with --baseline.",
                e);
    }

    static TidemarkException unwritable(Path path, IOException e) {
        return new TidemarkException(
                ErrorCode.RESOURCES,
                "Cannot write " + path + " (" + reason(e)
                        + "). Free some space, or name another folder with --baseline.",
                e);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
