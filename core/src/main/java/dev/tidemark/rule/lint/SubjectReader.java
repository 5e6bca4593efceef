// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleCatalog;
import dev.tidemark.rule.RuleFiles;
import dev.tidemark.rule.lint.RuleSubject.Place;
import dev.tidemark.yaml.YamlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads all of a rule's folder for the lint. */
final class SubjectReader {
    private static final int DEEPEST = 3;
    private static final int LARGEST_FILE = 1024 * 1024;
    private static final int MOST_FILES = 500;

    private SubjectReader() {}

    static RuleSubject read(Path folder, Place place, Set<String> ids) {
        Rule rule = RuleCatalog.read(folder);
        Map<String, String> texts = texts(folder);
        List<SqlScript> scripts = new ArrayList<>();
        rule.sql().files().forEach((file, sql) -> scripts.add(SqlScript.of(file, sql)));
        Set<String> others = new TreeSet<>(ids);
        others.remove(rule.id());
        return new RuleSubject(
                rule, YamlFile.read(folder.resolve(RuleFiles.RULE)), place, scripts, cases(texts), texts, others);
    }

    /** Cases without any file cannot be seen, as nothing can be said of them. */
    private static List<RuleCase> cases(Map<String, String> texts) {
        Map<String, Map<String, String>> cases = new TreeMap<>();
        texts.forEach((path, text) -> {
            String[] parts = path.split("/", -1);
            if (parts.length == DEEPEST && parts[0].equals(RuleFiles.CASES)) {
                cases.computeIfAbsent(parts[1], name -> new TreeMap<>()).put(parts[2], text);
            }
        });
        return cases.entrySet().stream()
                .map(entry -> new RuleCase(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder, DEEPEST + 1)) {
            for (Path file :
                    files.filter(Files::isRegularFile).limit(MOST_FILES).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                texts.put(path, text(file));
            }
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.USAGE, folder + ": cannot be listed: " + e.getMessage(), e);
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new TidemarkException(
                        ErrorCode.USAGE, file + ": larger than " + LARGEST_FILE + " bytes; make the case smaller");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TidemarkException(ErrorCode.USAGE, file + ": cannot be read as UTF-8 text: " + e.getMessage(), e);
        }
    }
}
