// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.sql.Token.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScannerTest {
    @Test
    void tellsKindsApart() {
        List<Token> tokens = SqlScanner.scan("SELECT 'it''s',\"q\",1.5e-3,a_1<>:b -- end\n/* x\n*/\nFROM");

        assertThat(tokens)
                .extracting(Token::text)
                .containsExactly(
                        "SELECT",
                        " ",
                        "'it''s'",
                        ",",
                        "\"q\"",
                        ",",
                        "1.5e-3",
                        ",",
                        "a_1",
                        "<>",
                        ":b",
                        " ",
                        "-- end\n",
                        "/* x\n*/",
                        "\n",
                        "FROM");
        assertThat(tokens)
                .extracting(Token::kind)
                .startsWith(Kind.WORD, Kind.SPACE, Kind.TEXT, Kind.SIGN, Kind.QUOTED, Kind.SIGN, Kind.NUMBER)
                .endsWith(Kind.SIGN, Kind.PARAMETER, Kind.SPACE, Kind.SPACE, Kind.SPACE, Kind.SPACE, Kind.WORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'open", "\"open", "/* open", "/*/", "-- open", "(((", ")))", "1e", "'", ":", "\u0000", "é = 1"})
    void endsOnWhateverIsGiven(String sql) {
        assertThat(SqlScanner.scan(sql).stream().map(Token::text).collect(Collectors.joining()))
                .isEqualTo(sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0xFF", "1.5e-3", "2E+4", ".5", "1_000"})
    void keepsNumbersWhole(String sql) {
        assertThat(SqlScanner.scan(sql)).containsExactly(new Token(Kind.NUMBER, sql));
    }

    @ParameterizedTest
    @CsvSource({"1e-- x, 1e", "//* x, /", "<-- x, <", "**/* x */, **"})
    void seesACommentRightBehindANumberOrASign(String sql, String before) {
        assertThat(SqlScanner.scan(sql))
                .hasSize(2)
                .element(0)
                .extracting(Token::text)
                .isEqualTo(before);
    }
}
