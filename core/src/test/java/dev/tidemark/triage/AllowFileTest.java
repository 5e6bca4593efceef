// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.yaml.YamlFile;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AllowFileTest {
    private static AllowFile parse(String text) {
        return AllowFile.of(YamlFile.parse(text, "allow.yml"), "allow.yml");
    }

    @Test
    void readsEveryKeyAsOneValueOrAList() {
        AllowFile file = parse("""
                allow:
                  - device: [10.0.0.7, "2001:db8::/64"]
                    peer: 198.51.100.9
                    network: 10.0.3.0/24
                    owner: AS64500
                    rule: [upload-volume, upload-one-destination]
                    hours: 22-6
                    until: 2026-12-31
                    why: nightly backup
                    by: jane
                  - rule: never-seen-device
                    why: guests come and go
                """);

        assertThat(file.entries()).hasSize(2);
        assertThat(file.entries().get(0))
                .isEqualTo(new AllowEntry(
                        2, file.entries().get(0).condition(), LocalDate.of(2026, 12, 31), "nightly backup", "jane"));
        assertThat(file.entries().get(0).condition().describe())
                .isEqualTo("rule upload-volume or upload-one-destination, device 10.0.0.7 or 2001:db8::/64,"
                        + " peer 198.51.100.9, network 10.0.3.0/24, owner AS64500, hours 22:00-06:00");
        assertThat(file.entries().get(1).by()).isNull();
    }

    @Test
    void allowsNothingWhereNothingIsWritten() {
        assertThat(parse("").entries()).isEmpty();
        assertThat(parse("allow: []").entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "allow: [{why: x}]|hide everything",
                "allow: [{hours: 1-2, why: x}]|hide everything",
                "allow: [{device: 10.0.0.7}]|why: is missing",
                "allow: [{device: 10.0.0.7, why: x, whom: y}]|whom: unknown key",
                "allow: [{device: printer, why: x}]|'printer' is no address",
                "allow: [{peer: 10.0.0.0/99, why: x}]|'10.0.0.0/99' is no address",
                "allow: [{device: 10.0.0.7, hours: late, why: x}]|22-6",
                "allow: [{device: 10.0.0.7, hours: 25-26, why: x}]|22-6",
                "allow: [{device: 10.0.0.7, until: tomorrow, why: x}]|2026-11-24",
                "allow: [{rule: [], why: x}]|must not be empty",
                "deny: []|unknown key",
                "allow: all|must be a list"
            })
    void saysWhereAndWhatIsWrong(String text, String says) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageStartingWith("allow.yml:1: ")
                .hasMessageContaining(says);
    }
}
