// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.baseline;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second process from learning into the same folder. */
final class FolderLock {
    static final String NAME = ".tidemark-lock";
    private static final String WAIT = "Wait until it is through, and run this again.";

    private final Closeable held;

    private FolderLock(Closeable held) {
        this.held = held;
    }

    /** Takes it; that another process has it is a mistake of usage. */
    static FolderLock take(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        boolean isHere = folder.getFileSystem() == FileSystems.getDefault();
        return new FolderLock(isHere ? locked(folder, file) : made(folder, file));
    }

    /** The machine gives it back when the process ends, however it ends. */
    @SuppressWarnings("MustBeClosedChecker") // it is open for as long as the folder is locked
    private static Closeable locked(Path folder, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw busy(folder, WAIT, e);
        }
        channel.close();
        throw busy(folder, WAIT, null);
    }

    /** A store locks no file, but makes one for the first alone. */
    private static Closeable made(Path folder, Path file) throws IOException {
        try {
            Files.write(file, new byte[0], StandardOpenOption.CREATE_NEW);
            return () -> Files.deleteIfExists(file);
        } catch (FileAlreadyExistsException e) {
            throw busy(folder, WAIT + " If none runs, one was killed: remove " + file + ".", e);
        }
    }

    private static TidemarkException busy(Path folder, String remedy, @Nullable Exception cause) {
        return new TidemarkException(
                ErrorCode.USAGE, "Another `tidemark learn` is writing into " + folder + ". " + remedy, cause);
    }

    void release() {
        try {
            held.close();
        } catch (IOException e) {
            // On this machine it ends with the process at the latest; in a store the next learning says what to remove.
            return;
        }
    }
}
