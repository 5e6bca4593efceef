// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.rule.RuleView;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleViewTest {
    @ParameterizedTest
    @CsvSource({
        "PAIRS, pairs.sql",
        "HOURS, hours_within.sql",
        "DEVICES, devices.sql",
        "CLIENTS, clients.sql",
        "CLEAN_PAIRS, clean_pairs.sql",
        "CLEAN_HOURS, no_hours.sql",
        "CLEAN_DAYS, clean_days.sql"
    })
    void saysTheColumnsThatTheViewHas(RuleView view, String file) throws IOException {
        try (InputStream stream = RuleView.class.getResourceAsStream("/dev/tidemark/detect/" + file)) {
            String sql = new String(stream.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(SqlScript.of(file, sql).columns().values()).containsExactlyElementsOf(view.columns());
        }
    }
}
