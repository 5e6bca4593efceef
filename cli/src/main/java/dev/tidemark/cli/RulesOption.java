// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.rule.RuleCatalog;
import dev.tidemark.settings.SettingKey;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names another folder of rules. */
final class RulesOption {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder of rules instead of those that come with the program.")
    private @Nullable Path folder;

    /** What was given, by the settings' names. */
    Map<String, String> written() {
        return folder == null ? Map.of() : Map.of(SettingKey.RULES_FOLDER.id(), folder.toString());
    }

    RuleCatalog catalog() {
        return RuleCatalog.load(folder == null ? Home.find().rules() : folder);
    }
}
