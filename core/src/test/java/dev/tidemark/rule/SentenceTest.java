// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.finding.Evidence;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {
    private static final String DEVICE = "192.168.10.7";

    @Test
    void fillsPlacesWithHumanUnits() {
        Sentence sentence = new Sentence("{device} uploaded {upload.observed}; {upload.expected} was expected.");

        assertThat(sentence.render(DEVICE, upload(4.64e9, 35.1e6, "")))
                .isEqualTo("192.168.10.7 uploaded 4.64 GB; 35.1 MB was expected.");
    }

    @Test
    void leavesOutAPartOfWhichNothingIsKnown() {
        Sentence sentence = new Sentence("{device} uploaded {upload.observed}[; {upload.expected} was expected].");

        assertThat(sentence.render(DEVICE, upload(4.64e9, null, ""))).isEqualTo("192.168.10.7 uploaded 4.64 GB.");
        assertThat(sentence.render(DEVICE, upload(2e9, 1e9, "")))
                .isEqualTo("192.168.10.7 uploaded 2 GB; 1 GB was expected.");
    }

    @Test
    void givesTheChangeInPercent() {
        Sentence sentence = new Sentence("{device}: {upload.change} more[ than {upload.threshold}]");

        assertThat(sentence.render(DEVICE, upload(132.13, 1.0, ""))).isEqualTo("192.168.10.7: 13,113 % more");
    }

    @Test
    void doesNotFillPlacesThatCameWithTheData() {
        Sentence sentence = new Sentence("{device}[ to {upload.detail}]");

        assertThat(sentence.render(DEVICE, upload(1.0, null, "[{upload.observed}] $1 \\")))
                .isEqualTo("192.168.10.7 to [{upload.observed}] $1 \\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{upload}", "{download.observed}", "{upload.seen}", "{device", "[open", "a] b", "[[a]]"})
    void namesAFaultOfTheTemplate(String template) {
        assertThat(new Sentence(template).fault(List.of("upload"))).isPresent();
    }

    private static Map<String, Evidence> upload(double observed, @Nullable Double expected, String detail) {
        String unit = observed > 1000 ? "B" : "%";
        return Map.of("upload", new Evidence("Uploaded", observed, expected, null, unit, detail));
    }
}
