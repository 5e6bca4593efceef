// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a rule, each file's whole text.
 *
 * @param query query.sql: one row for every candidate
 * @param baseline baseline.sql: what the rule learns from clean days, null where nothing
 * @param peers peers.sql: the partners of the accused, null where none
 * @param series series.sql: the chart series of the accused, null where none
 */
public record RuleSql(
        String query,
        @Nullable String baseline,
        @Nullable String peers,
        @Nullable String series) {
    /** What the rule learns from clean days. */
    public Optional<String> baselineSql() {
        return Optional.ofNullable(baseline);
    }

    /** The partners of the accused. */
    public Optional<String> peersSql() {
        return Optional.ofNullable(peers);
    }

    /** The chart series of the accused. */
    public Optional<String> seriesSql() {
        return Optional.ofNullable(series);
    }

    /** The texts that are there, by file name. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(RuleFiles.QUERY, query);
        baselineSql().ifPresent(text -> files.put(RuleFiles.BASELINE, text));
        peersSql().ifPresent(text -> files.put(RuleFiles.PEERS, text));
        seriesSql().ifPresent(text -> files.put(RuleFiles.SERIES, text));
        return files;
    }
}
