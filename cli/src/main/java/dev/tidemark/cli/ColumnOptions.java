// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.settings.SettingKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what a file's columns hold. */
final class ColumnOptions {
    @Option(names = "--map", paramLabel = "FIELD=COLUMN", description = "The column of a field; repeatable.")
    private List<String> columns = List.of();

    @Option(
            names = "--input-format",
            paramLabel = "ID",
            description = "The format of every file, instead of telling it.")
    private @Nullable String inputFormat;

    @Option(
            names = "--dates",
            paramLabel = "ORDER",
            description = "Dates such as 04/03/2026 are day-first or month-first.")
    private @Nullable String dates;

    /** What was given, by the settings' names. */
    Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        Pairs.of("--map", columns).forEach((field, column) -> written.put(SettingKey.MAP.id() + "." + field, column));
        if (inputFormat != null) {
            written.put(SettingKey.INPUT_FORMAT.id(), inputFormat);
        }
        if (dates != null) {
            written.put(SettingKey.DATES.id(), dates);
        }
        return written;
    }
}
