// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.TidemarkException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectTokensTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "WITH a AS (SELECT 1) SELECT * FROM a",
                "VALUES (1, 'it''s; no')",
                "SELECT 1.5e-3, 2E+4, .5, t.\"x;\"\"\", a::INT -- DROP; it's\r\nFROM t /* ; ' */",
                "SELECT 'C:\\' AS path, 7//2, 2**3",
            })
    void joinedAreTheSelectAgain(String sql) {
        String joined = SelectTokens.of(Query.of("q", sql)).stream()
                .map(token -> token.text())
                .collect(Collectors.joining());

        assertThat(joined).isEqualTo(sql);
    }

    @Test
    void letGoOfTheLastSemicolon() {
        assertThat(SelectTokens.of(Query.of("q", "SELECT 1; -- end")))
                .extracting(token -> token.text())
                .containsExactly("SELECT", " ", "1", " ", "-- end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " -- nothing",
                "DROP TABLE t",
                "SELECT 1; DROP TABLE t",
                "SELECT 1) (",
                "SELECT (1",
                "WITH a AS (SELECT 1) DELETE FROM t",
                "SELECT * FROM (INSERT INTO t VALUES (1))",
            })
    void refuseWhatIsNoSingleSelect(String sql) {
        assertThatThrownBy(() -> SelectTokens.of(Query.of("q", sql)))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("SQL of q must be one SELECT");
    }

    /** Each holds a second statement for an engine that reads the mark otherwise. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT $$'$$; DROP TABLE t; --'",
                "SELECT E'\\'; DROP TABLE t; --'",
                "SELECT 1E'\\'; DROP TABLE t; --'",
                "SELECT 1 /* /* */ '; DROP TABLE t; --' */",
                "SELECT 1 /* x",
                "SELECT 1 /*/",
                "SELECT 1 -- a\rb'; DROP TABLE t; --'",
                "SELECT 1\r+ 1",
                "SELECT 'open",
                "SELECT 'open''",
                "SELECT '",
                "SELECT \"open",
                "SELECT `open",
                "SELECT ?",
            })
    void refuseWhatEnginesReadDifferently(String sql) {
        assertThatThrownBy(() -> SelectTokens.of(Query.of("q", sql)))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("SQL of q holds ")
                .hasMessageContaining("take it out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1e--'\n; DROP TABLE t; --'",
                "SELECT 1 //* ' */; DROP TABLE t; /* ' */",
                "SELECT 1 ---'\n; DROP TABLE t; --'",
                "SELECT 1 <--'\n; DROP TABLE t; --'",
                "SELECT 1 **/* ' */; DROP TABLE t; /* ' */",
                "SELECT 1./* ' */; DROP TABLE t; /* ' */",
            })
    void seeACommentRightBehindANumberOrASign(String sql) {
        assertThatThrownBy(() -> SelectTokens.of(Query.of("q", sql)))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining("more than one statement");
    }
}
