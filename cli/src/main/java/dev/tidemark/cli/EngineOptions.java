// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.settings.Machine;
import dev.tidemark.settings.SettingKey;
import dev.tidemark.settings.SettingSources;
import dev.tidemark.settings.SettingsLoader;
import dev.tidemark.source.Addresses;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a command that computes nothing, but whose run may lie where only an engine reaches. */
final class EngineOptions {
    @Option(names = "--engine", paramLabel = "ID", description = "What reaches the run: spark, where it is an address.")
    private @Nullable String engine;

    @Option(names = "--spark", paramLabel = "KEY=VALUE", description = "A setting of Spark's own; may be repeated.")
    private List<String> spark = List.of();

    @Mixin
    private SettingsFile file = new SettingsFile();

    /** The folder of a run. */
    Path place(String said) {
        if (!Addresses.isElsewhere(said)) {
            return Path.of(said);
        }
        Map<String, String> written = new LinkedHashMap<>();
        if (engine != null) {
            written.put(SettingKey.ENGINE.id(), engine);
        }
        if (!spark.isEmpty()) {
            written.put(SettingKey.SPARK.id(), String.join(";", spark));
        }
        SettingSources sources = new SettingSources(written, System.getenv(), file.find(Path.of("")));
        return new Addresses(SettingsLoader.load(sources, Machine.here()).compute()).path(said);
    }
}
