// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.send;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
        Set<String> all = new LinkedHashSet<>(waiting());
        all.addAll(messages);
        write(all);
    }

    /** What has to be sent, oldest first. */
    List<String> waiting() {
        try {
            return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Forgets the oldest, once the receiver has confirmed them. */
    void confirm(int count) {
        List<String> waiting = waiting();
        try {
            if (count >= waiting.size()) {
                Files.deleteIfExists(file);
            } else {
                write(new LinkedHashSet<>(waiting.subList(count, waiting.size())));
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    Path file() {
        return file;
    }

    /** Whole or not at all: the rename replaces the elder at once. */
    private void write(Set<String> messages) {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(aside, messages, StandardCharsets.UTF_8);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private TidemarkException unusable(IOException e) {
        return new TidemarkException(
                ErrorCode.RESOURCES,
                "Cannot keep messages in " + file + " (" + e.getMessage() + "). Name another folder with --spool.",
                e);
    }

    private static String hash(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new TidemarkException(ErrorCode.INTERNAL, "This Java lacks SHA-256", e);
        }
    }
}
