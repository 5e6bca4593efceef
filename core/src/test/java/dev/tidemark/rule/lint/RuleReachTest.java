// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.rule.Rule;
import dev.tidemark.rule.RuleCatalog;
import dev.tidemark.rule.SampleRule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleReachTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT device FROM read_parquet('../d3.parquet')",
                "SELECT device FROM '../d3.parquet'",
                "SELECT device FROM \"d3.parquet\"",
                "SELECT device FROM d3.parquet",
                "SELECT device FROM ('d3.parquet' JOIN devices ON TRUE)",
                "SELECT device FROM devices d JOIN pairs p ON p.src = d.device, 'd3.parquet' x",
                "SELECT device FROM devices d JOIN pairs p USING (device), duckdb_settings x",
                "SELECT device FROM devices UNION ALL FROM 'd3.parquet'",
                "SELECT device FROM devices WHERE device IN (SELECT a FROM 'd3.parquet')",
                "SELECT current_setting('temp_directory') AS device FROM devices",
                "SELECT getenv('HOME') AS device FROM devices",
                "SELECT \"getenv\"('HOME') AS device FROM devices",
                "WITH getenv AS (SELECT 1 AS a) SELECT getenv('HOME') AS device FROM devices",
                "WITH read_csv AS (SELECT 1 AS a) SELECT a AS device FROM read_csv('d3.csv')",
                "SELECT value AS device FROM duckdb_settings()",
                "SELECT name AS device FROM pg_settings",
                "SELECT some_new_function(device) AS device FROM devices",
                "SELECT min AS device FROM (SUMMARIZE 'd3.parquet')",
                "WITH all_of AS (TABLE duckdb_settings) SELECT name AS device FROM all_of"
            })
    void refusesWhatReadsMoreThanItsViews(String sql) {
        assertThat(RuleReach.refusal(rule(sql))).hasValueSatisfying(why -> assertThat(why)
                .startsWith("rule flow-count: query.sql:1: ")
                .endsWith("(a query may use nothing but the views given)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT \"device\" FROM (devices d JOIN pairs p ON p.src = d.device), params q, (VALUES (1)) v",
                "SELECT avg(device) AS device, stddev(device), now() FROM devices GROUP BY device, device % 2",
                "WITH mine(a) AS (SELECT device FROM devices) SELECT a, extract(hour FROM a) FROM mine, range(3)"
            })
    void letsBadStyleRun(String sql) {
        assertThat(RuleReach.refusal(rule(sql))).isEmpty();
    }

    @Test
    void proposesAViewForAMisspeltOne() {
        SampleRule sample = SampleRule.write(folder, "flow-count");
        sample.write("peers.sql", "SELECT src AS device FROM pirs".getBytes(StandardCharsets.UTF_8));

        assertThat(RuleReach.refusal(RuleCatalog.read(sample.folder()))).hasValueSatisfying(why -> assertThat(why)
                .contains("peers.sql:1: no view 'pirs'. Did you mean 'pairs'?"));
    }

    @Test
    void refusesNoneOfTheRulesThatComeWithTheProgram() {
        assertThat(RuleCatalog.load(Path.of("../rules")).rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(RuleReach.refusal(rule)).isEmpty());
    }

    private Rule rule(String sql) {
        SampleRule sample = SampleRule.write(folder, "flow-count");
        sample.write("query.sql", sql.getBytes(StandardCharsets.UTF_8));
        return RuleCatalog.read(sample.folder());
    }
}
