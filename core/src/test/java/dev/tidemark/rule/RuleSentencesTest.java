// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped rules say of their findings. */
class RuleSentencesTest {
    static Stream<Rule> measuring() {
        return RuleCatalog.load(Path.of("../rules")).rules().stream()
                .filter(rule -> rule.sql().query().contains("_scale"));
    }

    /** The number that has a scale is the one that the statistic compared; beside another a sentence contradicts itself. */
    @ParameterizedTest
    @MethodSource("measuring")
    void tellWhatWasExpectedOfTheNumberThatWasCompared(Rule rule) {
        assertThat(rule.sentence().places())
                .filteredOn(place -> place.endsWith(".expected"))
                .allSatisfy(place -> assertThat(rule.sql().query()).contains(place.replace(".expected", "_scale")));
    }
}
