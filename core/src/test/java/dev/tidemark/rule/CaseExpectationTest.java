// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.TidemarkException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseExpectationTest {
    @Test
    void readsAnEmptyListAsStayingQuiet() {
        assertThat(CaseExpectation.parse("[]")).isEqualTo(new CaseExpectation(null, 0, List.of()));
    }

    @Test
    void readsAllThatACaseMaySay() {
        String text = """
                {"background": "office", "tolerance": 0.02, "findings": [
                  {"device": "192.168.7.21", "flagged": true,
                   "evidence": {"flows": {"observed": 600, "expected": null}, "upload": {"expected": 1.5}}},
                  {"device": "192.168.7.22", "flagged": false}]}
                """;

        CaseExpectation expectation = CaseExpectation.parse(text);

        assertThat(expectation.background()).isEqualTo(CaseBackground.OFFICE);
        assertThat(expectation.tolerance()).isEqualTo(0.02);
        assertThat(expectation.findings())
                .containsExactly(
                        new ExpectedFinding(
                                "192.168.7.21",
                                true,
                                List.of(
                                        new ExpectedNumber("flows", ExpectedNumber.Kind.OBSERVED, 600.0),
                                        new ExpectedNumber("flows", ExpectedNumber.Kind.EXPECTED, null),
                                        new ExpectedNumber("upload", ExpectedNumber.Kind.EXPECTED, 1.5))),
                        new ExpectedFinding("192.168.7.22", false, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                          | is no JSON",
                "{                                         | is no JSON",
                "7                                         | must be a JSON list",
                "{}                                        | needs \"findings\"",
                "{\"findings\": {}}                        | needs \"findings\"",
                "{\"findings\": [], \"tolerence\": 1}      | unknown key 'tolerence'",
                "{\"findings\": [], \"tolerance\": -1}     | tolerance -1",
                "{\"findings\": [], \"tolerance\": \"1\"}  | tolerance 1",
                "{\"findings\": [], \"background\": \"x\"} | no background 'x'; there is office",
                "[7]                                       | without \"device\"",
                "[{\"device\": \"10.0.0.1\"}]              | \"flagged\": true or false",
                "[{\"device\": \"10.0.0.1\", \"flagged\": true, \"evidence\": []}] | no map under \"evidence\"",
                "[{\"device\": \"10.0.0.1\", \"flagged\": true, \"evidence\": {\"flows\": 7}}] | says nothing of the evidence flows",
                "[{\"device\": \"10.0.0.1\", \"flagged\": true, \"evidence\": {\"flows\": {\"observe\": 7}}}] | 'observed'",
                "[{\"device\": \"10.0.0.1\", \"flagged\": true, \"evidence\": {\"flows\": {\"observed\": \"7\"}}}] | gives '7'",
                "[{\"device\": \"10.0.0.1\", \"flagged\": true, \"evidences\": {}}] | unknown key 'evidences' in 10.0.0.1",
                "[{\"device\": \"10.0.0.1\", \"flagged\": true},{\"device\": \"10.0.0.1\", \"flagged\": true}] | twice"
            })
    void saysWhatIsWrong(String text, String complaint) {
        assertThatThrownBy(() -> CaseExpectation.parse(text == null ? "" : text))
                .isInstanceOf(TidemarkException.class)
                .hasMessageContaining(complaint);
    }
}
