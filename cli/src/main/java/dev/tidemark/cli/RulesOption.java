// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.rule.RuleCatalog;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names another folder of rules. */
final class RulesOption {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder of rules instead of those that come with the program.")
    private @Nullable Path folder;

    RuleCatalog catalog() {
        return RuleCatalog.load(folder == null ? Home.find().rules() : folder);
    }
}
