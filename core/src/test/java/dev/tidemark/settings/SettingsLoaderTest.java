// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.flow.FlowField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsLoaderTest {
    private static final Machine MACHINE = new Machine(6, 16_000_000_000L, Path.of("spill"));

    @TempDir
    private Path folder;

    @Test
    void takesNoSecretOfTheEnvironmentForASetting() {
        Map<String, String> environment = Map.of(
                "TIDEMARK_WEBHOOK_SECRET",
                "s",
                "TIDEMARK_WEBHOOK_HEADER",
                "A: b",
                "TIDEMARK_JAVA_OPTIONS",
                "-Xmx1g",
                "TIDEMARK_SPARK_JARS",
                "a.jar",
                "TIDEMARK_BENCHMARKS",
                "there");

        assertThat(SettingsLoader.load(new SettingSources(Map.of(), environment, null), MACHINE))
                .isEqualTo(SettingsLoader.load(new SettingSources(Map.of(), Map.of(), null), MACHINE));
    }

    @Test
    void standsOnDefaultsWhereNobodySpeaks() {
        Settings settings = SettingsLoader.load(new SettingSources(Map.of(), Map.of(), null), MACHINE);

        assertThat(settings)
                .isEqualTo(new Settings(
                        new ComputeSettings("duckdb", 6, 8_000_000_000L, Path.of("spill")),
                        new NetworkSettings(List.of(), List.of(), null),
                        new InputSettings(null, Map.of(), null, null, null, null, 0.01, false),
                        new JudgeSettings(0.25, null, null, null),
                        new RuleSettings(null, List.of(Map.of(), Map.of(), Map.of())),
                        Progress.AUTO));
    }

    /** One line a key: what is written and what comes of it, the same from each of the three places. */
    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("engine", "spark"),
            Map.entry("threads", "3"),
            Map.entry("memory", "1.5 GB"),
            Map.entry("temp", "work"),
            Map.entry("master", "spark://host:7077"),
            Map.entry("spark", "spark.a=1,2; spark.b=c=d"),
            Map.entry("internal", "10.0.0.0/8, 2001:db8::/32"),
            Map.entry("public", "192.0.2.7/32"),
            Map.entry("geo", "mmdb"),
            Map.entry("time-zone", "Europe/Berlin"),
            Map.entry("time-unit", "cs"),
            Map.entry("day", "2026-11-24"),
            Map.entry("dates", "day-first"),
            Map.entry("map.src_ip", "SrcAddr"),
            Map.entry("input-format", "zeek-conn"),
            Map.entry("max-rejected", "5 %"),
            Map.entry("dedupe", "yes"),
            Map.entry("budget", "1.5"),
            Map.entry("window", "6h"),
            Map.entry("fail-on", "high"),
            Map.entry("allow", "allowed.yml"),
            Map.entry("rules-folder", "mine"),
            Map.entry("rules.upload-volume.min_flows", "7"),
            Map.entry("progress", "never"));

    private static void assertAllRead(Settings settings) {
        assertThat(settings.compute())
                .isEqualTo(new ComputeSettings(
                        "spark",
                        3,
                        1_500_000_000L,
                        Path.of("work"),
                        Map.of("spark.master", "spark://host:7077", "spark.a", "1,2", "spark.b", "c=d")));
        assertThat(settings.networks())
                .isEqualTo(new NetworkSettings(
                        List.of("10.0.0.0/8", "2001:db8::/32"), List.of("192.0.2.7/32"), Path.of("mmdb")));
        assertThat(settings.input())
                .isEqualTo(new InputSettings(
                        "zeek-conn",
                        Map.of(FlowField.SRC_IP, "SrcAddr"),
                        ZoneId.of("Europe/Berlin"),
                        "cs",
                        LocalDate.of(2026, 11, 24),
                        "day-first",
                        0.05,
                        true));
        assertThat(settings.judge())
                .isEqualTo(new JudgeSettings(1.5, Duration.ofHours(6), "high", Path.of("allowed.yml")));
        assertThat(settings.rules().folder()).isEqualTo(Path.of("mine"));
        assertThat(settings.rules()
                        .overrides(List.of("rules.upload-volume.min_flows"))
                        .values())
                .extracting(RawSetting::text)
                .containsExactly("7");
        assertThat(settings.progress()).isEqualTo(Progress.NEVER);
    }

    @Test
    void readsEveryKeyFromOptions() {
        assertAllRead(SettingsLoader.load(new SettingSources(WRITTEN, Map.of(), null), MACHINE));
    }

    @Test
    void readsEveryKeyFromTheEnvironment() {
        Map<String, String> environment = new HashMap<>(Map.of("PATH", "x", "TIDEMARK_JAVA_OPTIONS", "-Xmx1g"));
        WRITTEN.forEach((key, text) -> environment.put(SettingKey.variable(key), text));

        assertAllRead(SettingsLoader.load(new SettingSources(Map.of(), environment, null), MACHINE));
    }

    @Test
    void readsEveryKeyFromTheFile() {
        Path file = file("""
            engine: spark
            threads: 3
            memory: 1.5 GB
            temp: work
            master: spark://host:7077
            spark: spark.a=1,2; spark.b=c=d
            internal: [10.0.0.0/8, "2001:db8::/32"]
            public: 192.0.2.7/32
            geo: mmdb
            time-zone: Europe/Berlin
            time-unit: cs
            day: 2026-11-24
            dates: day-first
            map: {src_ip: SrcAddr}
            input-format: zeek-conn
            max-rejected: 5 %
            dedupe: yes
            budget: 1.5
            window: 6h
            fail-on: high
            allow: allowed.yml
            rules-folder: mine
            rules:
              upload-volume:
                min_flows: 7
            progress: never
            """);

        assertAllRead(SettingsLoader.load(new SettingSources(Map.of(), Map.of(), file), MACHINE));
    }

    @ParameterizedTest
    @EnumSource(SettingKey.class)
    void mapsEveryKey(SettingKey key) {
        assertThat(WRITTEN.keySet())
                .anyMatch(written -> written.equals(key.id()) || written.startsWith(key.id() + "."));
    }

    @Test
    void letsTheStrongerPlaceSpeak() {
        Path file = file("threads: 2\nbudget: 2\nwindow: 2d\nrules: {a-b: {x: 2, y: 2, z: 2}}\n");
        Map<String, String> environment = Map.of(
                "TIDEMARK_THREADS",
                "3",
                "TIDEMARK_BUDGET",
                "3",
                "TIDEMARK_RULES_A_B_X",
                "3",
                "TIDEMARK_RULES_A_B_Y",
                "3");
        Map<String, String> options = Map.of("threads", "4", "rules.a-b.x", "4");

        Settings settings = SettingsLoader.load(new SettingSources(options, environment, file), MACHINE);

        assertThat(settings.compute().threads()).isEqualTo(4);
        assertThat(settings.judge().budget()).isEqualTo(3);
        assertThat(settings.judge().window()).isEqualTo(Duration.ofDays(2));
        assertThat(settings.rules()
                        .overrides(List.of("rules.a-b.x", "rules.a-b.y", "rules.a-b.z"))
                        .values())
                .containsExactly(
                        new RawSetting("rules.a-b.x", "4", "option --set rules.a-b.x"),
                        new RawSetting("TIDEMARK_RULES_A_B_Y", "3", "environment TIDEMARK_RULES_A_B_Y"),
                        new RawSetting("rules.a-b.z", "2", file + ":4: rules.a-b.z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        treads | option --set treads: unknown setting. Did you mean 'threads'?
        map.srcip | option --map srcip: unknown setting. Did you mean 'map.src_ip'?
        rules.upload-volume | option --set rules.upload-volume: unknown setting. Known: rules.<id>.<parameter>.
        rules | option --rules: unknown setting
        map | unknown setting
        "" | unknown setting
        """)
    void refusesUnknownOptions(String key, String message) {
        SettingSources sources = new SettingSources(Map.of(key, "1"), Map.of(), null);

        assertThatThrownBy(() -> SettingsLoader.load(sources, MACHINE)).hasMessageContaining(message);
    }

    @Test
    void refusesUnknownKeysOfTheFileByLine() {
        Path file = file("threads: 2\n\nmemroy: 6GB\n");

        assertThatThrownBy(() -> SettingsLoader.load(new SettingSources(Map.of(), Map.of(), file), MACHINE))
                .hasMessage(file + ":3: memroy: unknown setting. Did you mean 'memory'?");
    }

    @Test
    void refusesUnknownVariables() {
        SettingSources sources = new SettingSources(Map.of(), Map.of("TIDEMARK_TREADS", "1"), null);

        assertThatThrownBy(() -> SettingsLoader.load(sources, MACHINE))
                .hasMessage("environment TIDEMARK_TREADS: unknown setting. Did you mean 'TIDEMARK_THREADS'?");
    }

    @Test
    void refusesAVariableOfNoRule() {
        SettingSources sources = new SettingSources(Map.of(), Map.of("TIDEMARK_RULES_A_B_W", "1"), null);
        RuleSettings rules = SettingsLoader.load(sources, MACHINE).rules();

        assertThatThrownBy(() -> rules.overrides(List.of("rules.a-b.x")))
                .hasMessage("environment TIDEMARK_RULES_A_B_W: no rule has such a parameter."
                        + " Did you mean 'TIDEMARK_RULES_A_B_X'?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        engine | Duck DB
        spark | spark.a
        threads | 0
        threads | 2.5
        threads | 4d
        threads | 2000
        threads | NaN
        memory | lots
        memory | 1MB
        memory | 6 iB
        memory | 900TB
        memory | -6GB
        time-zone | Nowhere/Here
        time-unit | minutes
        day | 24.11.2026
        day | 1969-12-31
        day | 2100-01-01
        day | +999999999-12-31
        max-rejected | 101
        max-rejected | -1 %
        max-rejected | NaN
        budget | 0
        budget | 200
        budget | some
        window | 0h
        window | 1y
        window | 9999w
        fail-on | bad
        progress | maybe
        internal | 10.0.0.0/8,,192.0.2.0/24
        day | ' '
        """)
    void refusesValuesOutOfRange(String key, String text) {
        SettingSources sources = new SettingSources(Map.of(key, text), Map.of(), null);

        assertThatThrownBy(() -> SettingsLoader.load(sources, MACHINE))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageStartingWith("option --" + key + ": '" + text + "' ");
    }

    @ParameterizedTest
    @CsvSource({"6GB, 6000000000", "6 gb, 6000000000", "512MiB, 536870912", "2g, 2000000000", "100000000, 100000000"})
    void readsSizesOfMemory(String text, long bytes) {
        SettingSources sources = new SettingSources(Map.of("memory", text), Map.of(), null);

        assertThat(SettingsLoader.load(sources, MACHINE).compute().memoryBytes())
                .isEqualTo(bytes);
    }

    @Test
    void takesFailOnNeverForSilence() {
        SettingSources sources = new SettingSources(Map.of("fail-on", "never"), Map.of(), null);

        assertThat(SettingsLoader.load(sources, MACHINE).judge().failOn()).isNull();
    }

    @Test
    void knowsTheMachineThatItRunsOn() {
        Machine machine = Machine.here();

        assertThat(machine.cores()).isPositive();
        assertThat(machine.memoryBytes()).isPositive();
        assertThat(machine.tempFolder()).isDirectory();
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("tidemark.yml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
