// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import dev.tidemark.flow.FlowField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes settings from what is written: option, environment, file, default; the first that speaks counts. */
public final class SettingsLoader {
    private static final double BUDGET = 0.25;
    private static final double REJECTED_SHARE = 0.01;
    private static final String ENGINE = "duckdb";
    private static final String NEVER = "never";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final List<String> SEVERITIES = List.of("info", "low", "medium", "high", "critical");
    private static final List<String> UNITS = List.of("s", "ms", "us", "ns", "cs");
    private static final List<String> DATES = List.of("day-first", "month-first");
    private static final int HALF = 2;

    private final Layers layers;
    private final Machine machine;

    private SettingsLoader(Layers layers, Machine machine) {
        this.layers = layers;
        this.machine = machine;
    }

    /** Reads and checks everything; an unknown name or a value out of range is the user's error and says where. */
    public static Settings load(SettingSources sources, Machine machine) {
        return new SettingsLoader(Layers.of(sources), machine).settings();
    }

    private Settings settings() {
        return new Settings(compute(), networks(), input(), judge(), rules(), progress());
    }

    private ComputeSettings compute() {
        return new ComputeSettings(
                value(SettingKey.ENGINE, SettingText::name, ENGINE),
                value(SettingKey.THREADS, SettingText::threads, machine.cores()),
                value(SettingKey.MEMORY, SettingText::bytes, machine.memoryBytes() / HALF),
                value(SettingKey.TEMP, SettingText::path, machine.tempFolder()),
                options());
    }

    /** What is said to an engine in its own words. */
    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        String master = orNull(SettingKey.MASTER, SettingText::text);
        if (master != null) {
            options.put("spark.master", master);
        }
        options.putAll(value(SettingKey.SPARK, SettingText::pairs, Map.of()));
        return options;
    }

    private NetworkSettings networks() {
        return new NetworkSettings(
                value(SettingKey.INTERNAL, SettingText::list, List.<String>of()),
                value(SettingKey.PUBLIC, SettingText::list, List.<String>of()),
                orNull(SettingKey.GEO, SettingText::path));
    }

    private InputSettings input() {
        Map<FlowField, String> columns = new EnumMap<>(FlowField.class);
        layers.columns().forEach((field, raw) -> columns.put(field, new SettingText(SettingKey.MAP, raw).text()));
        return new InputSettings(
                orNull(SettingKey.INPUT_FORMAT, SettingText::name),
                columns,
                orNull(SettingKey.TIME_ZONE, SettingText::zone),
                orNull(SettingKey.TIME_UNIT, text -> text.oneOf(UNITS)),
                orNull(SettingKey.DAY, SettingText::date),
                orNull(SettingKey.DATES, text -> text.oneOf(DATES)),
                value(SettingKey.MAX_REJECTED, SettingText::share, REJECTED_SHARE),
                YES.equals(orNull(SettingKey.DEDUPE, text -> text.oneOf(List.of(YES, NO)))));
    }

    private JudgeSettings judge() {
        String failOn = orNull(SettingKey.FAIL_ON, text -> text.oneOf(SEVERITIES, NEVER));
        return new JudgeSettings(
                value(SettingKey.BUDGET, SettingText::budget, BUDGET),
                orNull(SettingKey.WINDOW, SettingText::duration),
                NEVER.equals(failOn) ? null : failOn,
                orNull(SettingKey.ALLOW, SettingText::path));
    }

    private RuleSettings rules() {
        return new RuleSettings(orNull(SettingKey.RULES_FOLDER, SettingText::path), layers.rules());
    }

    private Progress progress() {
        List<String> words = Arrays.stream(Progress.values()).map(Progress::id).toList();
        String word = value(SettingKey.PROGRESS, text -> text.oneOf(words), Progress.AUTO.id());
        return Progress.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private <T> T value(SettingKey key, Function<SettingText, ? extends T> reading, T standard) {
        T value = orNull(key, reading);
        return value == null ? standard : value;
    }

    private <T> @Nullable T orNull(SettingKey key, Function<SettingText, ? extends T> reading) {
        RawSetting raw = layers.find(key).orElse(null);
        return raw == null ? null : reading.apply(new SettingText(key, raw));
    }
}
