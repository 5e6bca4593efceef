// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.send;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.Sha256;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Messages to one receiver that it has not confirmed, on disk, so that they outlive the process. One message a line. */
final class Spool {
    private final Path file;

    /**
     * The spool of a receiver.
     *
     * @param folder of all spools, made where it is not there
     * @param receiver what tells it from others
     */
    Spool(Path folder, String receiver) {
        this.file = folder.resolve("send-" + hash(receiver) + ".spool");
    }

    /** Takes messages in behind those that wait; one that waits already is not taken twice. */
    void add(List<String> messages) {
        if (!messages.isEmpty()) {
            change(waiting -> waiting.addAll(messages));
        }
    }

    /** What has to be sent, oldest first. */
    List<String> waiting() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Forgets those that the receiver has confirmed, and no others: another run may have sent or added some meanwhile. */
    void confirm(List<String> messages) {
        change(waiting -> messages.forEach(waiting::remove));
    }

    Path file() {
        return file;
    }

    /** One run at a time. The lock is a file of its own and stays: one that is taken away could be held twice. */
    private void change(Consumer<Set<String>> change) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel =
                            FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Set<String> messages = new LinkedHashSet<>(waiting());
                change.accept(messages);
                write(messages);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Whole or not at all: the rename replaces the elder at once. */
    private void write(Set<String> messages) throws IOException {
        if (messages.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Path aside = beside(".new");
        Files.write(aside, messages, StandardCharsets.UTF_8);
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private TidemarkException unusable(IOException e) {
        return new TidemarkException(
                ErrorCode.RESOURCES,
                "Cannot keep messages in " + file + " (" + e.getMessage() + "). Name another folder with --spool.",
                e);
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Sha256.of(text), 0, 8);
    }
}
