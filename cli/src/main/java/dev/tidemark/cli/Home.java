// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data that come with the program, as folders that a user can look into and change.
 *
 * @param rules one folder a rule
 * @param formats one folder a source format
 * @param geo the databases of countries and owners
 */
record Home(Path rules, Path formats, Path geo) {
    /** Set by the launcher: the folder with {@code rules} and {@code formats}. */
    static final String PROPERTY = "tidemark.home";

    /** Where the databases lie: in what is handed out, and in the sources. */
    private static final List<String> GEO = List.of("geo", "core/src/main/geo");

    /** The home that the launcher named. */
    static Home find() {
        return of(System.getProperty(PROPERTY));
    }

    /** The folder of rules that was named, or the one that came with the program. */
    static Path rules(@Nullable Path named) {
        if (named != null && !Files.isDirectory(named)) {
            throw new TidemarkException(
                    ErrorCode.USAGE, named + ": there is no such folder; give a folder of rules, or a rule's own.");
        }
        return named == null ? find().rules() : named;
    }

    static Home of(@Nullable String folder) {
        if (folder == null) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "Tidemark does not know where its rules are. Start it by its launcher, ./tidemark, or name the folder"
                            + " that holds rules and formats: java -D" + PROPERTY + "=FOLDER -jar …");
        }
        Path home = Path.of(folder);
        Path rules = home.resolve("rules");
        if (!Files.isDirectory(rules)) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "Tidemark's folder " + rules + " is missing: fetch Tidemark anew, or copy the folder back.");
        }
        Path geo = GEO.stream()
                .map(home::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(home.resolve(GEO.get(0)));
        return new Home(rules, home.resolve("formats"), geo);
    }
}
