// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.rule.lint.SqlToken.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScannerTest {
    @Test
    void tellsKindsApart() {
        List<SqlToken> tokens = SqlScanner.scan("SELECT 'it''s', \"q\", 1.5e-3, a_1 <> .5 -- end\n/* x\n*/ FROM t");

        assertThat(tokens)
                .extracting(SqlToken::text)
                .containsExactly("SELECT", "'it''s'", ",", "\"q\"", ",", "1.5e-3", ",", "a_1", "<>", ".5", "FROM", "t");
        assertThat(tokens)
                .extracting(SqlToken::kind)
                .startsWith(Kind.WORD, Kind.TEXT, Kind.SYMBOL, Kind.QUOTED, Kind.SYMBOL, Kind.NUMBER);
    }

    @Test
    void countsLinesAndParentheses() {
        List<SqlToken> tokens = SqlScanner.scan("a (\n  b (c)\n) d");

        assertThat(tokens).extracting(SqlToken::line).containsExactly(1, 1, 2, 2, 2, 2, 3, 3);
        assertThat(tokens).extracting(SqlToken::depth).containsExactly(0, 0, 1, 1, 2, 1, 0, 0);
        assertThat(tokens).extracting(SqlToken::parent).containsExactly(-1, -1, 1, 1, 3, 1, -1, -1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'open", "\"open", "/* open", "-- open", "(((", ")))", "0xFF", "1e", "'", "\u0000", "é = 1"})
    void endsOnWhateverIsGiven(String sql) {
        assertThat(SqlScanner.scan(sql)).hasSizeLessThan(10);
    }

    @Test
    void keepsHexNumbersWhole() {
        assertThat(SqlScanner.scan("0xFF")).extracting(SqlToken::text).containsExactly("0xFF");
    }
}
