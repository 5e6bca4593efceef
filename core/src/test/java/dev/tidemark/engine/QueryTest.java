// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
    private static final Table OTHER = new Table("other");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flows                               | other
            SELECT * FROM flows                 | SELECT * FROM other
            SELECT flows.ts FROM flows          | SELECT other.ts FROM other
            SELECT 1 FROM flows_of JOIN flows   | SELECT 1 FROM flows_of JOIN other
            SELECT 1 FROM my_flows, flows2      | SELECT 1 FROM my_flows, flows2
            SELECT 1 FROM flowsflows            | SELECT 1 FROM flowsflows
            SELECT 1 FROM (flows),flows         | SELECT 1 FROM (other),other
            SELECT 1                            | SELECT 1
            """)
    void putsTheTableWhereTheWholeWordStands(String sql, String expected) {
        assertThat(Query.of("q", sql).over("flows", OTHER).sql()).isEqualTo(expected);
    }

    @Test
    void aTableIsItsName() {
        assertThat(new Table("other")).isEqualTo(OTHER).hasSameHashCodeAs(OTHER).isNotEqualTo(new Table("others"));
    }
}
