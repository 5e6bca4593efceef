// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes the folder of a new rule: small, working, with a case that fires and one that stays quiet. */
public final class RuleTemplate {
    private RuleTemplate() {}

    /** Writes {@code folder/id} and returns it; a folder that is there is never touched. */
    public static Path write(Path folder, String id, Clock clock) {
        if (!RuleReader.ID.matcher(id).matches()) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "'" + id + "' is no rule id; take lower-case words and digits parted by hyphens, such as"
                            + " upload-volume");
        }
        Path target = folder.resolve(id);
        if (Files.exists(target)) {
            throw new TidemarkException(ErrorCode.USAGE, target + ": is there already; choose another id or edit it");
        }
        files(id, LocalDate.now(clock)).forEach((path, text) -> write(target.resolve(path), text));
        return target;
    }

    private static Map<String, String> files(String id, LocalDate date) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                RuleFiles.RULE,
                resource(RuleFiles.RULE)
                        .replace("${id}", id)
                        .replace("${title}", title(id))
                        .replace("${date}", date.toString()));
        files.put(RuleFiles.QUERY, resource(RuleFiles.QUERY));
        files.putAll(TemplateCases.files());
        return files;
    }

    private static String title(String id) {
        String words = id.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TidemarkException(
                    ErrorCode.USAGE, file + ": cannot be written (" + e.getMessage() + "); choose another folder", e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = RuleTemplate.class.getResourceAsStream("template/" + name)) {
            if (stream == null) {
                throw new TidemarkException(ErrorCode.INTERNAL, "The template " + name + " is not in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.INTERNAL, "The template " + name + " cannot be read", e);
        }
    }
}
