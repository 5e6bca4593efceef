// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.Nearest;
import dev.tidemark.error.TidemarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rules of a folder, sorted by id: the living, and the retired beside them. */
public final class RuleCatalog {
    /** What a setting about a rule begins with. */
    public static final String PREFIX = "rules.";

    /**
     * Somebody's own value of a parameter.
     *
     * @param text the value
     * @param where the option, line or variable that says so, for messages
     */
    public record Said(String text, String where) {}

    private final List<Rule> rules;
    private final List<Rule> retired;

    private RuleCatalog(List<Rule> rules, List<Rule> retired) {
        this.rules = List.copyOf(rules);
        this.retired = List.copyOf(retired);
    }

    /** Reads a folder of rule folders, on disk or inside an opened jar. */
    public static RuleCatalog load(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new TidemarkException(
                    ErrorCode.USAGE, folder + ": no such folder of rules; give one that holds a folder for each rule");
        }
        return new RuleCatalog(rulesOf(folder), rulesOf(folder.resolve(RuleFiles.DEPRECATED)));
    }

    /** Reads one rule's folder. */
    public static Rule read(Path folder) {
        return RuleReader.read(folder);
    }

    /** The folders of a folder of rules, one a rule, sorted by name; none where the folder is absent. */
    public static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry ->
                            !name(entry).startsWith(".") && !name(entry).equals(RuleFiles.DEPRECATED))
                    .sorted(Comparator.comparing(RuleCatalog::name))
                    .toList();
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.USAGE, folder + ": cannot be listed: " + e.getMessage(), e);
        }
    }

    private static String name(Path folder) {
        return folder.getFileName().toString().replace("/", "");
    }

    /** The rules that run, sorted by id. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules that no longer run, sorted by id. */
    public List<Rule> retired() {
        return retired;
    }

    /** A rule by its id. */
    public Optional<Rule> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** A rule that must be there; the message names the nearest. */
    public Rule require(String id) {
        return find(id).orElseThrow(() -> unknown(id, "rule " + id));
    }

    /**
     * The values of every rule's parameters, by rule id and parameter: the row of its view {@code params}.
     *
     * @param overrides values by whole key, {@code rules.<id>.<parameter>}; an unknown key or bad value is an error
     */
    public Map<String, Map<String, Object>> values(Map<String, Said> overrides) {
        overrides.forEach((key, override) -> requireKey(key, override.where()));
        Map<String, Map<String, Object>> values = new LinkedHashMap<>();
        for (Rule rule : rules) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Parameter parameter : rule.parameters().values()) {
                row.put(parameter.name(), value(parameter, overrides.get(key(rule, parameter.name()))));
            }
            values.put(rule.id(), row);
        }
        return values;
    }

    private static Object value(Parameter parameter, @Nullable Said override) {
        return override == null ? parameter.standard() : parameter.value(override.text(), override.where());
    }

    /** Every key that {@link #values} knows, in order. */
    public List<String> keys() {
        return rules.stream()
                .flatMap(rule -> rule.parameters().keySet().stream().map(name -> key(rule, name)))
                .toList();
    }

    private void requireKey(String key, String where) {
        if (keys().contains(key)) {
            return;
        }
        String[] words = key.split("\\.", 3);
        if (words.length == 3 && key.startsWith(PREFIX)) {
            Optional<Rule> rule = find(words[1]);
            if (rule.isEmpty()) {
                throw unknown(words[1], where);
            }
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    where + ": rule " + words[1] + " has no parameter '" + words[2] + "'. "
                            + Nearest.hint(words[2], rule.get().parameters().keySet()));
        }
        throw new TidemarkException(
                ErrorCode.USAGE, where + ": a rule's setting is rules.<id>.<parameter>. " + Nearest.hint(key, keys()));
    }

    private TidemarkException unknown(String id, String where) {
        for (Rule rule : retired) {
            if (rule.id().equals(id) && rule.retirement() != null) {
                return new TidemarkException(
                        ErrorCode.USAGE,
                        where + ": rule " + id + " was retired on "
                                + rule.retirement().date() + " ("
                                + rule.retirement().reason() + "); successor: "
                                + rule.retirement().successor());
            }
        }
        List<String> ids = rules.stream().map(Rule::id).toList();
        return new TidemarkException(ErrorCode.USAGE, where + ": no rule '" + id + "'. " + Nearest.hint(id, ids));
    }

    private static String key(Rule rule, String parameter) {
        return PREFIX + rule.id() + "." + parameter;
    }

    private static List<Rule> rulesOf(Path folder) {
        return folders(folder).stream()
                .map(RuleReader::read)
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }
}
