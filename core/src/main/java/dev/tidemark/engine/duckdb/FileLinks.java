// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine.duckdb;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names for files whose own DuckDB cannot be told: in a pattern it takes a backslash for the end of a folder's name. */
final class FileLinks {
    private static final Pattern SIGNS = Pattern.compile("[\\[*?]");

    private FileLinks() {}

    static boolean isNeeded(Path file) {
        String name = file.toString();
        return name.indexOf('\\') >= 0 && SIGNS.matcher(name).find();
    }

    /** A link to the file, the same for the same file. */
    static Path to(Path file, Path folder) {
        Path link =
                folder.resolve("file-" + UUID.nameUUIDFromBytes(file.toString().getBytes(StandardCharsets.UTF_8)));
        try {
            return Files.exists(link, LinkOption.NOFOLLOW_LINKS)
                    ? link
                    : Files.createSymbolicLink(Files.createDirectories(folder).resolve(link), file);
        } catch (IOException | UnsupportedOperationException e) {
            throw new TidemarkException(
                    ErrorCode.BAD_DATA,
                    "Cannot read " + file
                            + ": its name holds both a backslash and one of * ? [, and no link to it can be made" + " ("
                            + e + "). Rename the file or its folder.",
                    e);
        }
    }
}
