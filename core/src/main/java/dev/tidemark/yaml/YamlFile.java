// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.yaml;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a YAML file whose top is a map. */
public final class YamlFile {
    /** Far above any file a person writes, far below what would hurt. */
    static final int LARGEST_BYTES = 256 * 1024;

    private YamlFile() {}

    /** Reads a file; a missing, huge, binary or ill-formed one is the author's error. */
    public static YamlMap read(Path file) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw error(
                        file + ": larger than " + LARGEST_BYTES + " bytes; split it or check that it is YAML", null);
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (CharacterCodingException e) {
            throw error(file + ": not UTF-8 text; save it as UTF-8", e);
        } catch (IOException e) {
            throw error(file + ": cannot be read (" + e.getMessage() + "); check the path and its permissions", e);
        }
    }

    /** Reads a text; the name stands for the file in messages. */
    public static YamlMap parse(String text, String name) {
        if (text.length() > LARGEST_BYTES) {
            throw error(name + ": larger than " + LARGEST_BYTES + " characters", null);
        }
        return new YamlBuilder(name).build(text);
    }

    private static TidemarkException error(String message, @Nullable Throwable cause) {
        return new TidemarkException(ErrorCode.USAGE, message, cause);
    }
}
