// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.Nearest;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Severity;
import dev.tidemark.finding.Side;
import dev.tidemark.flow.FlowField;
import dev.tidemark.rule.Statistic.Elsewhere;
import dev.tidemark.yaml.YamlFile;
import dev.tidemark.yaml.YamlMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one rule's folder; whatever is wrong names folder, file, line and key. */
final class RuleReader {
    static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final String ELSEWHERE = "elsewhere";
    private static final String ELSEWHERE_BESIDE_PAST = "elsewhere_beside_past";
    private static final int LARGEST_SQL = 64 * 1024;
    private static final double WHOLE_FLEET = 100;
    static final List<String> KEYS = List.of(
            "id",
            "title",
            "version",
            "status",
            "family",
            "side",
            "level",
            "date",
            "description",
            "why",
            "blind_spots",
            "falsepositives",
            "triage",
            "tags",
            "references",
            "statistic",
            "evidence",
            "sentence",
            "chart",
            "parameters",
            "needs",
            "noise_budget",
            "owners",
            "retired");

    private final Path folder;
    private final YamlMap yaml;

    private RuleReader(Path folder, YamlMap yaml) {
        this.folder = folder;
        this.yaml = yaml;
    }

    static Rule read(Path folder) {
        return new RuleReader(folder, YamlFile.read(folder.resolve(RuleFiles.RULE))).rule();
    }

    private Rule rule() {
        yaml.only(KEYS);
        return new Rule(
                id(),
                yaml.text("title"),
                version(),
                word("status", RuleStatus.values(), RuleStatus::id),
                word("family", RuleFamily.values(), RuleFamily::id),
                word("side", Side.values(), Side::id),
                word("level", Severity.values(), Severity::id),
                date(yaml, "date"),
                text(),
                yaml.texts("tags"),
                statistic(),
                evidence(),
                new Sentence(yaml.text("sentence")),
                chart(),
                parameters(),
                needs(),
                noiseBudget(),
                yaml.isTrue("owners"),
                sql(),
                retirement());
    }

    private String id() {
        String id = yaml.text("id");
        if (!ID.matcher(id).matches()) {
            throw yaml.problem("id", "'" + id + "' must be lower-case words, digits and single hyphens");
        }
        // A folder inside a jar may end its name in a slash.
        String name = folder.getFileName().toString().replace("/", "");
        if (!id.equals(name)) {
            throw yaml.problem("id", "'" + id + "' must be the folder's name, '" + name + "'");
        }
        return id;
    }

    private int version() {
        long version = yaml.integer("version");
        if (version < 1 || version > 1_000_000) {
            throw yaml.problem("version", "must be 1 or more, got " + version);
        }
        return (int) version;
    }

    private RuleText text() {
        return new RuleText(
                yaml.text("description"),
                yaml.text("why"),
                yaml.text("blind_spots"),
                yaml.texts("falsepositives"),
                yaml.texts("triage"),
                yaml.texts("references"));
    }

    private Statistic statistic() {
        YamlMap map = yaml.map("statistic");
        map.only(List.of("meaning", "floor", "reason", ELSEWHERE, ELSEWHERE_BESIDE_PAST));
        return new Statistic(
                map.text("meaning"),
                above0(map, "floor"),
                map.text("reason"),
                elsewhere(map, ELSEWHERE),
                elsewhere(map, ELSEWHERE_BESIDE_PAST));
    }

    private static @Nullable Elsewhere elsewhere(YamlMap statistic, String key) {
        return statistic.has(key) ? elsewhere(statistic.map(key)) : null;
    }

    private static Elsewhere elsewhere(YamlMap map) {
        map.only(List.of("start", "share", "scale", "reason"));
        double share = above0(map, "share");
        if (share > 1) {
            throw map.problem("share", "must be at most 1, got " + share);
        }
        return new Elsewhere(map.number("start"), share, above0(map, "scale"), map.text("reason"));
    }

    private static double above0(YamlMap map, String key) {
        double number = map.number(key);
        if (number <= 0) {
            throw map.problem(key, "must be above 0, got " + number);
        }
        return number;
    }

    private Map<String, EvidenceColumn> evidence() {
        YamlMap map = yaml.map("evidence");
        Map<String, EvidenceColumn> columns = new LinkedHashMap<>();
        for (String name : map.keys()) {
            requireName(map, name);
            YamlMap column = map.map(name);
            column.only(List.of("label", "unit"));
            columns.put(name, new EvidenceColumn(name, column.text("label"), column.text("unit", "")));
        }
        if (columns.isEmpty()) {
            throw yaml.problem("evidence", "must name at least one number that is compared");
        }
        return columns;
    }

    private Chart chart() {
        YamlMap map = yaml.map("chart");
        map.only(List.of("kind", "title", "unit"));
        return new Chart(word(map, "kind", ChartKind.values(), ChartKind::id), map.text("title"), map.text("unit"));
    }

    private Map<String, Parameter> parameters() {
        YamlMap map = yaml.map("parameters");
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (String name : map.keys()) {
            requireName(map, name);
            parameters.put(name, ParameterReader.read(name, map.map(name)));
        }
        return parameters;
    }

    private List<FlowField> needs() {
        List<FlowField> fields = new ArrayList<>();
        List<String> optional = Arrays.stream(FlowField.values())
                .filter(field -> !field.isRequired())
                .map(FlowField::id)
                .toList();
        for (String name : yaml.texts("needs")) {
            if (!optional.contains(name)) {
                throw yaml.problem(
                        "needs", "'" + name + "' is no optional flow field. " + Nearest.hint(name, optional));
            }
            FlowField.find(name).ifPresent(fields::add);
        }
        return fields;
    }

    private double noiseBudget() {
        double budget = yaml.number("noise_budget");
        if (budget < 0 || budget > WHOLE_FLEET) {
            throw yaml.problem("noise_budget", "is honest devices per 100 a day, 0 to 100; got " + budget);
        }
        return budget;
    }

    private @Nullable Retirement retirement() {
        if (!yaml.has("retired")) {
            return null;
        }
        YamlMap map = yaml.map("retired");
        map.only(List.of("date", "reason", "successor"));
        return new Retirement(date(map, "date"), map.text("reason"), map.text("successor"));
    }

    private RuleSql sql() {
        String query = sql(RuleFiles.QUERY);
        if (query == null) {
            throw new TidemarkException(
                    ErrorCode.USAGE, folder.resolve(RuleFiles.QUERY) + ": is missing; a rule needs its query");
        }
        return new RuleSql(query, sql(RuleFiles.BASELINE), sql(RuleFiles.PEERS), sql(RuleFiles.SERIES));
    }

    private @Nullable String sql(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                return null;
            }
            if (Files.size(file) > LARGEST_SQL) {
                throw new TidemarkException(
                        ErrorCode.USAGE, file + ": larger than " + LARGEST_SQL + " bytes; a rule is one short query");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.USAGE, file + ": cannot be read as UTF-8 text: " + e.getMessage(), e);
        }
    }

    private <T> T word(String key, T[] values, Function<T, String> id) {
        return word(yaml, key, values, id);
    }

    private static <T> T word(YamlMap map, String key, T[] values, Function<T, String> id) {
        String word = map.text(key);
        List<String> ids = Arrays.stream(values).map(id).toList();
        int index = ids.indexOf(word);
        if (index < 0) {
            throw map.problem(key, "'" + word + "' is not one of " + String.join(", ", ids));
        }
        return values[index];
    }

    private static LocalDate date(YamlMap map, String key) {
        String text = map.text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw map.problem(key, "must be a date such as 2026-11-24, got '" + text + "'");
        }
    }

    private static void requireName(YamlMap map, String name) {
        if (!NAME.matcher(name).matches()) {
            throw map.problem(name, "must be lower-case letters, digits and underscores, as it names a column");
        }
    }
}
