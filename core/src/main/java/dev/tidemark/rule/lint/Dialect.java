// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The SQL that gives the same rows on every engine: what may be said, and what to say instead. */
final class Dialect {
    static final Dialect COMMON = new Dialect(Listing.read("dialect.tsv"));

    private final Map<String, Map<String, String>> notes;

    private Dialect(List<List<String>> lines) {
        notes = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.get(0), Collectors.toMap(line -> line.get(1), line -> line.get(2))));
    }

    boolean isFunction(String name) {
        return of("function").containsKey(lower(name));
    }

    /** True for a function that is known to look at nothing but what it is given, whether or not it travels. */
    boolean isHarmless(String name) {
        return isFunction(name) || of("no-function").containsKey(lower(name));
    }

    /** True for a word that reads something else than a SELECT does. */
    boolean isShutWord(String word) {
        return of("shut-word").containsKey(lower(word));
    }

    /** What to use instead of a function that is known not to travel. */
    Optional<String> insteadOfFunction(String name) {
        return instead(name, "function");
    }

    /** What to use instead of a word that is known not to travel. */
    Optional<String> insteadOfWord(String word) {
        return instead(word, "word");
    }

    private Optional<String> instead(String word, String kind) {
        return Optional.ofNullable(of("no-" + kind).get(lower(word)))
                .or(() -> Optional.ofNullable(of("shut-" + kind).get(lower(word))));
    }

    boolean isKeyword(String word) {
        return of("keyword").containsKey(lower(word));
    }

    boolean isSymbol(String symbol) {
        return of("symbol").containsKey(symbol);
    }

    boolean isType(String type) {
        return of("type").containsKey(lower(type));
    }

    Iterable<String> types() {
        return of("type").keySet().stream().sorted().toList();
    }

    private Map<String, String> of(String kind) {
        return notes.getOrDefault(kind, Map.of());
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
