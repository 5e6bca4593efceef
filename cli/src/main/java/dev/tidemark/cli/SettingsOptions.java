// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.settings.Machine;
import dev.tidemark.settings.SettingKey;
import dev.tidemark.settings.SettingSources;
import dev.tidemark.settings.Settings;
import dev.tidemark.settings.SettingsLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options of every command that reads flows, as one mixin. They are kept as text: what a value may be is for the
 * settings to say, the same wherever it was written.
 */
final class SettingsOptions {
    @Option(names = "--internal", paramLabel = "CIDR", split = ",", description = "Networks that are ours.")
    private List<String> internal = List.of();

    @Option(names = "--public", paramLabel = "CIDR", split = ",", description = "Our public servers.")
    private List<String> publicServers = List.of();

    @Option(names = "--geo", paramLabel = "DIR", description = "MMDB files for countries and owners.")
    private @Nullable String geo;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "Where days and hours begin (default: UTC, or told from flows that last whole days).")
    private @Nullable String timeZone;

    @Option(names = "--time-unit", paramLabel = "UNIT", description = "Unit of bare time numbers: s, ms, us, ns or cs.")
    private @Nullable String timeUnit;

    @Option(
            names = "--day",
            paramLabel = "DATE",
            description =
                    "Date of times that count from midnight; files that would be of several days are then of this one.")
    private @Nullable String day;

    @Mixin
    private ColumnOptions columns = new ColumnOptions();

    @Option(names = "--max-rejected", paramLabel = "PERCENT", description = "Impossible rows allowed (default: 1).")
    private @Nullable String maxRejected;

    @Option(names = "--dedupe", description = "Count a flow once that two sensors tell, in two files or in one.")
    private boolean isDeduped;

    @Option(
            names = "--engine",
            paramLabel = "ID",
            description = "What computes (default: duckdb); spark also reaches hdfs:// and tables.")
    private @Nullable String engine;

    @Option(names = "--master", paramLabel = "URL", description = "Where Spark computes (default: local[*]).")
    private @Nullable String master;

    @Option(names = "--spark", paramLabel = "KEY=VALUE", description = "A setting of Spark's own; may be repeated.")
    private List<String> spark = List.of();

    @Option(names = "--threads", paramLabel = "N", description = "Workers (default: all cores).")
    private @Nullable String threads;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "Memory such as 6GB (default: half of what is there).")
    private @Nullable String memory;

    @Option(names = "--temp", paramLabel = "DIR", description = "Folder for what does not fit into memory.")
    private @Nullable String temp;

    @Option(names = "--progress", paramLabel = "WHEN", description = "Show progress: auto, always or never.")
    private @Nullable String progress;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any setting, or a rule's parameter: rules.<id>.<parameter>=value.")
    private List<String> others = List.of();

    @Mixin
    private SettingsFile file = new SettingsFile();

    /** The settings of this command line, this process's environment and the file. */
    Settings load(Map<String, String> environment, Path currentFolder) {
        return load(environment, currentFolder, Map.of());
    }

    /** The same with options that are the command's own, by the settings' names. */
    Settings load(Map<String, String> environment, Path currentFolder, Map<String, String> own) {
        Map<String, String> written = written();
        own.forEach((key, text) -> put(written, key, text));
        return SettingsLoader.load(new SettingSources(written, environment, file.find(currentFolder)), Machine.here());
    }

    private Map<String, String> written() {
        Map<String, String> written = Pairs.of("--set", others);
        put(written, SettingKey.INTERNAL, internal.isEmpty() ? null : String.join(",", internal));
        put(written, SettingKey.PUBLIC, publicServers.isEmpty() ? null : String.join(",", publicServers));
        put(written, SettingKey.GEO, geo);
        put(written, SettingKey.TIME_ZONE, timeZone);
        put(written, SettingKey.TIME_UNIT, timeUnit);
        put(written, SettingKey.DAY, day);
        put(written, SettingKey.MAX_REJECTED, maxRejected);
        put(written, SettingKey.DEDUPE, isDeduped ? "yes" : null);
        put(written, SettingKey.ENGINE, engine);
        put(written, SettingKey.MASTER, master);
        put(written, SettingKey.SPARK, spark.isEmpty() ? null : String.join(";", spark));
        put(written, SettingKey.THREADS, threads);
        put(written, SettingKey.MEMORY, memory);
        put(written, SettingKey.TEMP, temp);
        put(written, SettingKey.PROGRESS, progress);
        columns.written().forEach((key, text) -> put(written, key, text));
        return written;
    }

    private static void put(Map<String, String> written, SettingKey key, @Nullable String text) {
        put(written, key.id(), text);
    }

    private static void put(Map<String, String> written, String key, @Nullable String text) {
        if (text != null && written.put(key, text) != null) {
            throw new TidemarkException(
                    ErrorCode.USAGE, "--set " + key + " and its own option are both given; keep one of them");
        }
    }
}
