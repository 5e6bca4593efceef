// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptTest {
    @Test
    void namesBlocksTablesAndColumns() {
        SqlScript script = SqlScript.of("query.sql", """
            WITH talk AS (
                SELECT src, (SELECT max(x) FROM devices) AS most FROM pairs p, addresses a
            ), named(one, two) AS (
                SELECT 1, 2
            )
            SELECT DISTINCT t.src AS device, extract(hour FROM t.day) AS hour, if(a, b, c) statistic, t.last_seen, 1 + 2
            FROM talk t
            JOIN (SELECT src FROM clean_pairs) c ON c.src = t.src
            WHERE t.src IS DISTINCT FROM 5
            """);

        assertThat(script.blocks()).containsOnlyKeys("talk", "named");
        assertThat(tables(script)).containsExactly("devices", "pairs", "addresses", "talk", "clean_pairs");
        assertThat(script.columns().values()).containsExactly("device", "hour", "statistic", "last_seen", "");
    }

    @Test
    void countsLinesAndParentheses() {
        List<PlacedToken> tokens = PlacedToken.all("a ( -- x\n  b (c)\n) d )\n /* \n*/ e");

        assertThat(tokens)
                .extracting(PlacedToken::text)
                .containsExactly("a", "(", "b", "(", "c", ")", ")", "d", ")", "e");
        assertThat(tokens).extracting(PlacedToken::line).containsExactly(1, 1, 2, 2, 2, 2, 3, 3, 3, 5);
        assertThat(tokens).extracting(PlacedToken::depth).containsExactly(0, 0, 1, 1, 2, 1, 0, 0, 0, 0);
        assertThat(tokens).extracting(PlacedToken::parent).containsExactly(-1, -1, 1, 1, 3, 1, -1, -1, -1, -1);
    }

    @Test
    void bearsTextThatIsNoSql() {
        for (String text : List.of("", "WITH", "SELECT", "WITH a AS (SELECT", "FROM FROM (,", ") SELECT (")) {
            SqlScript script = SqlScript.of("query.sql", text);

            assertThat(script.blocks().size()
                            + script.tables().size()
                            + script.columns().size())
                    .isLessThan(10);
        }
    }

    private static List<String> tables(SqlScript script) {
        return script.tables().stream().map(index -> script.at(index).text()).toList();
    }
}
