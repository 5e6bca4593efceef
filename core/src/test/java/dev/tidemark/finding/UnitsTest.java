// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        4640000000 | B | 4.64 GB
        999 | B | 999 B
        999.7 | B | 1 kB
        999999 | B | 1 MB
        999400 | B | 999 kB
        0 | B | 0 B
        5e20 | B | 500 EB
        1500 | B/flow | 1.5 kB/flow
        13113 | % | 13,113 %
        0.1234 | % | 0.123 %
        7500 | s | 2 h 5 min
        7200 | s | 2 h
        59.97 | s | 1 min
        61.4 | s | 1 min 1 s
        33.25 | s | 33.3 s
        0.25 | s | 250 ms
        0 | s | 0 s
        90000 | s | 1 d 1 h
        1234 | flows | 1,234 flows
        1 | flows | 1 flow
        1 | addresses | 1 address
        1 | countries | 1 country
        1 | queries | 1 query
        1 | ratio | 1 ratio
        1234567.8 | flows | 1,234,568 flows
        12.345 | flows | 12.3 flows
        -5 | flows | -5 flows
        0.5 | '' | 0.5
        """)
    void writesWhatPeopleRead(double value, String unit, String text) {
        assertThat(Units.format(value, unit)).isEqualTo(text);
    }

    @Test
    void saysWhenANumberIsNotKnown() {
        assertThat(Units.format(null, "B")).isEqualTo("unknown");
        assertThat(Units.format(Double.NaN, "B")).isEqualTo("unknown");
        assertThat(Units.format(Double.POSITIVE_INFINITY, "B")).isEqualTo("∞");
        assertThat(Units.number(Double.NEGATIVE_INFINITY)).isEqualTo("-∞");
    }

    @Test
    void doesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("de-DE-u-nu-arab"));

            assertThat(Units.format(1234.5e6, "B")).isEqualTo("1.23 GB");
            assertThat(Units.format(1234567.0, "flows")).isEqualTo("1,234,567 flows");
        } finally {
            Locale.setDefault(before);
        }
    }
}
