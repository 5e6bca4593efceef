// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.settings.SettingKey;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that accuses somebody. */
final class JudgingOptions {
    @Option(
            names = "--budget",
            paramLabel = "N",
            description = "Honest devices accused for each 100 judged in a day (default: 0.25).")
    private @Nullable String budget;

    @Mixin
    private RulesOption rules = new RulesOption();

    /** What was given, by the settings' names. */
    Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>(rules.written());
        if (budget != null) {
            written.put(SettingKey.BUDGET.id(), budget);
        }
        return written;
    }
}
