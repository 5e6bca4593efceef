// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import dev.tidemark.rule.SampleRule;
import java.nio.charset.StandardCharsets;

/** Ways to spoil a good rule, each caught by one check and by that one alone. */
enum Plant {
    UNKNOWN_KEY("format", "rule.yml", "level: medium", "level: medium\nseverity: high"),
    STRAY_FILE("known-files", "query.spark.sql", "SELECT 1"),
    ZERO_WIDTH_SPACE("visible-characters", "rule.yml", "many more flows", "many\u200b more flows"),
    TURNED_TEXT("visible-characters", "query.sql", "-- Flows", "-- \u202eFlows"),
    SOMEBODYS_ADDRESS("made-up-addresses", "rule.yml", "many more flows", "many flows to 172.32.0.1"),
    SOMEBODYS_ADDRESS_IN_A_CASE(
            "made-up-addresses", "cases/fires-far-above-the-mark/day.csv", "192.168.10.201", "172.32.0.1"),
    OTHER_TITLE("one-behaviour", "rule.yml", "title: Flow count above", "title: Uploads above"),
    TITLE_WITH_FULL_STOP("one-behaviour", "rule.yml", "own mark\nversion", "own mark.\nversion"),
    HALF_A_SENTENCE("one-behaviour", "rule.yml", "on its clean days.\n", "on its clean days\n"),
    NO_WHY(
            "full-texts",
            "rule.yml",
            "A device that suddenly opens flows to many neighbours may be looking for the" + " next one to take over.",
            "It is bad."),
    NO_FALSE_POSITIVE("full-texts", "rule.yml", "An inventory or backup program that is new on the device.", "None"),
    VAGUE_STEP(
            "triage-steps",
            "rule.yml",
            "Compare up_bytes and down_bytes of the same hours with the last 7 days.",
            "Investigate the device."),
    ONE_STEP(
            "triage-steps",
            "rule.yml",
            "  - Compare up_bytes and down_bytes of the same hours with the last 7 days.\n",
            ""),
    UNKNOWN_PLACE("sentence-places", "rule.yml", "{flows.expected} were", "{flow.expected} were"),
    NO_DEVICE("sentence-places", "rule.yml", "{device} opened", "Somebody opened"),
    INFO_THAT_ACCUSES("level-fits", "rule.yml", "level: medium", "level: info"),
    CRITICAL_EXPERIMENT("level-fits", "rule.yml", "level: medium", "level: critical"),
    NOISY_STABLE_RULE(
            "noise-budget",
            "rule.yml",
            "status: experimental",
            "status: stable",
            "noise_budget: 0.05",
            "noise_budget: 5"),
    NO_REASON("reasons", "rule.yml", "\"keeps single packets out, nothing more\"", "default"),
    UNKNOWN_TECHNIQUE(
            "attack-exists",
            "rule.yml",
            "[attack.discovery, attack.t1046]",
            "[attack.discovery, attack.t1046, attack.t9999]"),
    UNKNOWN_TACTIC(
            "attack-exists",
            "rule.yml",
            "[attack.discovery, attack.t1046]",
            "[attack.discovery, attack.t1046, attack.discovering]"),
    TECHNIQUE_OF_ANOTHER_TACTIC("attack-fits", "rule.yml", "attack.t1046", "attack.t1046, attack.t1048"),
    TACTIC_WITHOUT_TECHNIQUE("attack-fits", "rule.yml", "attack.t1046", "attack.t1046, attack.impact"),
    NO_TECHNIQUE("attack-given", "rule.yml", "[attack.discovery, attack.t1046]", "[]"),
    SECOND_STATEMENT("sql-one-select", "query.sql", "m.flows > m.mark", "m.flows > m.mark;\nSELECT 1"),
    OPEN_PARENTHESIS("sql-one-select", "query.sql", "WHERE m.flows >=", "WHERE (m.flows >="),
    SMALL_KEYWORD("sql-capitals", "query.sql", "LEFT JOIN clean c ON", "LEFT JOIN clean c on"),
    CLAUSE_INSIDE_A_LINE("sql-clause-lines", "query.sql", "CROSS JOIN params p\nWHERE", "CROSS JOIN params p WHERE"),
    STAR("sql-no-star", "query.sql", "SELECT t.src, t.flows", "SELECT t.*, t.src, t.flows"),
    EMPTY_BLOCK_NAME("sql-block-names", "query.sql", "clean AS (", "t1 AS (", "JOIN clean c", "JOIN t1 c"),
    BLOCK_NAMED_AS_A_VIEW("sql-block-names", "query.sql", "clean AS (", "hours AS (", "JOIN clean c", "JOIN hours c"),
    QUOTED_NAME("sql-no-quotes", "query.sql", "t.src, t.flows", "t.\"src\", t.flows"),
    CLOCK("sql-functions", "query.sql", "ln(1 + m.mark)", "ln(1 + m.mark) + now()"),
    AVERAGE("sql-functions", "query.sql", "min(first_ts)", "avg(first_ts)"),
    FILE_READER("sql-functions", "query.sql", "ln(1 + m.mark)", "ln(1 + read_text('x'))"),
    HASH("sql-functions", "query.sql", "ln(1 + m.mark)", "ln(1 + hash(m.mark))"),
    ANTI_JOIN("sql-words", "query.sql", "LEFT JOIN clean", "ANTI JOIN clean"),
    CLOCK_WORD("sql-words", "query.sql", "m.flows > m.mark", "m.flows > m.mark AND CURRENT_DATE > m.day"),
    DISTINCT_ON("sql-words", "query.sql", "SELECT t.src,", "SELECT DISTINCT ON (src) t.src,"),
    LAMBDA("sql-symbols", "query.sql", "coalesce(c.flows, 0)", "coalesce(c.flows, x -> x)"),
    INTEGER_DIVISION("sql-symbols", "query.sql", "coalesce(c.flows, 0)", "coalesce(c.flows // 2, 0)"),
    SHORT_CAST("sql-symbols", "query.sql", "coalesce(c.flows, 0)", "coalesce(c.flows::BIGINT, 0)"),
    BOUND_VALUE("sql-symbols", "query.sql", "coalesce(c.flows, 0)", "coalesce(c.flows, :least)"),
    HEX("sql-symbols", "query.sql", "coalesce(c.flows, 0)", "coalesce(c.flows, 0xFF)"),
    TEXT_TYPE("sql-types", "query.sql", "coalesce(c.flows, 0)", "coalesce(c.flows, CAST('1' AS VARCHAR))"),
    NULLS_ANYWHERE(
            "sql-nulls-last",
            "query.sql",
            "m.flows > m.mark",
            "m.flows > m.mark\nORDER BY m.src NULLS LAST, abs(m.flows) DESC"),
    DIVIDES_BY_A_COLUMN("sql-division", "query.sql", "greatest(w.clean_days, 1)", "w.clean_days"),
    DIVIDES_BY_GREATEST_ZERO("sql-division", "query.sql", "greatest(w.clean_days, 1)", "greatest(w.clean_days, 0)"),
    SUM_OF_FRACTIONS("sql-exact-sums", "query.sql", "min(first_ts)", "sum(ln(flows))"),
    CAST_OF_A_FRACTION("sql-rounding", "query.sql", "ln(1 + m.mark)", "CAST(ln(1 + m.mark) AS BIGINT)"),
    LIMIT_WITHOUT_ORDER("sql-limit", "query.sql", "m.flows > m.mark", "m.flows > m.mark\nLIMIT 5"),
    UNKNOWN_VIEW("sql-views", "query.sql", "FROM pairs\n", "FROM pair\n"),
    SYSTEM_TABLE("sql-views", "query.sql", "FROM marks m", "FROM information_schema.tables m"),
    MISSPELT_COLUMN("sql-columns", "query.sql", "greatest(w.clean_days, 1)", "greatest(w.cleandays, 1)"),
    NO_STATISTIC("query-columns", "query.sql", "AS statistic", "AS stat"),
    NO_EVIDENCE("query-columns", "query.sql", "AS flows_observed", "AS flow_observed"),
    NAMELESS_COLUMN("query-columns", "query.sql", "m.mark AS flows_expected", "1 + 1"),
    PEERS_WITHOUT_WEIGHT(
            "side-columns",
            "peers.sql",
            "SELECT q.src AS device, q.dst AS peer, q.flows, q.up_bytes, q.down_bytes\nFROM pairs q\n"),
    SERIES_WITH_MORE(
            "side-columns",
            "series.sql",
            "SELECT q.src AS device, q.proto AS name, q.port AS x, q.proto AS label, q.flows AS y, q.dst AS z, q.flows"
                    + " AS expected\n"
                    + "FROM pairs q\n"),
    UNUSED_PARAMETER(
            "parameters-used",
            "rule.yml",
            "parameters:\n",
            "parameters:\n  share: {default: 1, min: 0.1, max: 2, unit: share, reason: a half either way}\n"),
    UNKNOWN_PARAMETER("parameters-used", "query.sql", "m.flows > m.mark", "m.flows > p.max_flows"),
    BASELINE_NEVER_READ("baseline-used", "baseline.sql", "SELECT day, src AS device\nFROM hours\n"),
    SINGLE_FLOWS_ASKED(
            "flows-summed",
            "query.sql",
            "WHERE m.flows",
            "WHERE EXISTS (SELECT 1 FROM flows z WHERE z.src = m.src) AND m.flows"),
    BASELINE_NEVER_LEARNED("baseline-used", "query.sql", "LEFT JOIN clean c", "LEFT JOIN baseline c"),
    UNSTATED_FIELD("needs-stated", "query.sql", "WHERE m.flows", "WHERE m.duration_us > 5 AND m.flows"),
    FIELD_NEVER_READ("needs-stated", "rule.yml", "references: []", "references: []\nneeds: [state]"),
    NOTHING_FIRES("case-pair", "cases/fires-far-above-the-mark/expected.json", "[]"),
    NOTHING_STAYS_QUIET(
            "case-pair",
            "cases/stays-quiet-just-above-the-mark/expected.json",
            "{\"findings\": [{\"device\": \"192.168.10.7\", \"flagged\": true}]}"),
    EXPECTED_IS_NO_JSON("case-expected", "cases/fires-on-broken-json/expected.json", "{", "clean.csv", "day.csv"),
    UNKNOWN_BACKGROUND(
            "case-expected",
            "cases/fires-in-a-ship/expected.json",
            "{\"background\": \"ship\", \"findings\": []}",
            "clean.csv",
            "day.csv"),
    ANOTHER_DAY(
            "case-days",
            "cases/fires-far-above-the-mark/expected.json",
            "[\n",
            "{\"background\": \"office\", \"findings\": [\n",
            "]\n",
            "]}\n"),
    UNKNOWN_EVIDENCE(
            "case-expected",
            "cases/fires-far-above-the-mark/expected.json",
            "\"flows\": {\"observed\"",
            "\"flow\": {\"observed\""),
    CASE_WITHOUT_SENTENCE("case-files", "cases/case1/expected.json", "[]", "clean.csv", "day.csv"),
    CASE_WITHOUT_COLUMN("case-columns", "cases/fires-far-above-the-mark/day.csv", "up_bytes", "bytes_up");

    private static final String HEADER = "timestamp,src_ip,dst_ip,proto,port,up_bytes,down_bytes\n";

    private final String check;
    private final String file;
    private final String[] words;

    Plant(String check, String file, String... words) {
        this.check = check;
        this.file = file;
        this.words = words;
    }

    String check() {
        return check;
    }

    /** One word is a whole file, two or four are replacements, three a file and its empty neighbours. */
    void in(SampleRule sample) {
        switch (words.length) {
            case 1 -> sample.write(file, words[0].getBytes(StandardCharsets.UTF_8));
            case 3 -> {
                sample.write(file, words[0].getBytes(StandardCharsets.UTF_8));
                String folder = file.substring(0, file.lastIndexOf('/') + 1);
                sample.write(folder + words[1], HEADER.getBytes(StandardCharsets.UTF_8));
                sample.write(folder + words[2], HEADER.getBytes(StandardCharsets.UTF_8));
            }
            default -> {
                for (int word = 0; word < words.length; word += 2) {
                    sample.replace(file, words[word], words[word + 1]);
                }
            }
        }
    }
}
