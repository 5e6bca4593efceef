// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearWordTest {
    private static final List<String> WORDS = List.of("demo", "analyze", "learn", "detect", "report", "--clean");

    @ParameterizedTest
    @CsvSource({
        "detct, detect",
        "detetc, detect",
        "analyse, analyze",
        "lern, learn",
        "dem, demo",
        "--claen, --clean",
        "DETECT,",
        "xylophone,",
        "e,",
        "'',"
    })
    void findsTheWordThatWasMeantAndNoOther(String typed, String meant) {
        assertThat(NearWord.find(typed, WORDS).orElse(null)).isEqualTo(meant);
    }
}
