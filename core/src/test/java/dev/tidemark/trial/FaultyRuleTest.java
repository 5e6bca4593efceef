// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.rule.SampleRule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a rule's SQL gives, it is the rule that fails, and it is said what is wrong with it. */
class FaultyRuleTest {
    private static final String FIRES = "fires-far-above-the-mark";
    private static final String PEERS = """
            SELECT p.src AS device, p.dst AS peer, 1 AS weight, 1 AS flows, 1 AS up_bytes, 1 AS down_bytes
            FROM pairs p
            JOIN accused a ON a.device = p.src
            """;
    private static final String SERIES = """
            SELECT device, 'flows' AS name, 1 AS x, 'one' AS label, 1 AS y, 1 AS expected
            FROM accused
            """;

    @TempDir
    private Path folder;

    private SampleRule rule;

    @BeforeEach
    void begin() {
        rule = SampleRule.write(folder.resolve("rules"), "flow-count");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            m.src AS device             | 'ten' AS device                  | device holds 'ten'; it must be the number of an address
            m.src AS device             | -1 AS device                     | device holds -1
            m.src AS device             | 99999999 AS device               | device holds 99999999
            m.src AS device             | CAST(NULL AS INT) AS device      | device holds NULL
            m.src AS device             | 1.5 AS device                    | device holds 1.5
            m.src AS device             | m.src AS device, 'x' AS peer     | peer holds 'x'
            ln(1 + m.flows) - ln(1 + m.mark) AS | 'much' AS                | statistic holds 'much'; it must be a number
            ln(1 + m.flows) - ln(1 + m.mark) AS | TRUE AS                  | statistic holds true
            m.first_ts AS first_seen    | 'now' AS first_seen              | first_seen holds 'now'; it must be a whole number of microseconds
            m.first_ts AS first_seen    | CAST('2026-03-05' AS TIMESTAMP) AS first_seen | first_seen holds '2026-03-05
            m.first_ts AS first_seen    | 9223372036854775807 AS first_seen | first_seen holds 9223372036854775807
            m.last_ts AS last_seen      | FALSE AS last_seen               | last_seen holds false
            m.flows AS flows_observed   | 'many' AS flows_observed         | flows_observed holds 'many'
            m.mark AS flows_expected    | TRUE AS flows_expected           | flows_expected holds true
            m.last_ts AS last_seen,     | ""                               | has no column last_seen among
            """)
    void failsWhereItsQueryGivesNonsense(String from, String to, String told) {
        rule.replace("query.sql", from, to);

        assertThat(differences())
                .singleElement()
                .asString()
                .startsWith("could not run: rule flow-count: query.sql: ")
                .contains(told);
    }

    @Test
    void readsNumbersThatAreTooLongForALong() {
        rule.replace("query.sql", "m.flows AS flows_observed", "power(10, 30) AS flows_observed")
                .replace("query.sql", "m.mark AS flows_expected", "1000000000000000000000000000000 AS flows_expected");

        assertThat(differences()).anyMatch(one -> one.startsWith("192.168.10.7: flows observed is 1000000"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            p.dst AS peer   | 'him' AS peer     | the column peer holds 'him'
            p.dst AS peer   | 4711 AS peer      | the column peer holds 4711
            1 AS weight     | 'a lot' AS weight | the column weight holds 'a lot'
            1 AS flows      | NULL AS flows     | the column flows holds NULL
            p.src AS device | 'me' AS device    | the column device holds 'me'
            """)
    void failsWhereItsPartnersAreNonsense(String from, String to, String told) {
        write("peers.sql", PEERS.replace(from, to));

        assertThat(differences())
                .singleElement()
                .asString()
                .startsWith("could not run: rule flow-count: peers.sql: ")
                .contains(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            1 AS x          | 'here' AS x       | the column x holds 'here'
            'flows' AS name | NULL AS name      | the column name holds NULL
            1 AS y,         | TRUE AS y,        | the column y holds true
            1 AS expected   | 'few' AS expected | the column expected holds 'few'
            """)
    void failsWhereItsChartIsNonsense(String from, String to, String told) {
        write("series.sql", SERIES.replace(from, to));

        assertThat(differences())
                .singleElement()
                .asString()
                .startsWith("could not run: rule flow-count: series.sql: ")
                .contains(told);
    }

    @Test
    void showsGoodPartnersAndCharts() {
        write("peers.sql", PEERS);
        write("series.sql", SERIES);

        assertThat(differences()).isEmpty();
    }

    @Test
    void isNotRunWhereItReadsAFileOfTheRun() {
        String file = rule.folder()
                .resolve("cases/" + FIRES + "/day.csv")
                .toAbsolutePath()
                .toString();
        rule.replace("query.sql", "m.mark AS flows", "(SELECT count(*) FROM read_csv('" + file + "')) AS flows");

        assertThat(differences())
                .singleElement()
                .asString()
                .startsWith("could not run: rule flow-count: query.sql:")
                .contains("a query may use nothing but the views given");
    }

    private void write(String file, String sql) {
        rule.write(file, sql.getBytes(StandardCharsets.UTF_8));
    }

    /** Of the case that fires. */
    private List<String> differences() {
        List<CaseFolder> cases = CaseFolder.find(folder.resolve("rules"));
        try (TestBench bench = TestBench.open(folder, cases)) {
            return cases.stream()
                    .filter(one -> one.name().equals(FIRES))
                    .flatMap(one -> bench.runner().run(one).differences().stream())
                    .toList();
        }
    }
}
