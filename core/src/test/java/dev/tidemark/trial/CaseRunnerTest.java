// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.rule.SampleRule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseRunnerTest {
    private static final String FIRES = "cases/fires-far-above-the-mark/";
    private static final String QUIET = "cases/stays-quiet-just-above-the-mark/";
    private static final String HEADER = "timestamp,src_ip,dst_ip,proto,port,up_bytes,down_bytes\n";

    @TempDir
    private Path folder;

    private SampleRule rule;

    @BeforeEach
    void begin() {
        rule = SampleRule.write(folder.resolve("rules"), "flow-count");
    }

    @Test
    void passesTheCasesOfTheTemplate() {
        assertThat(differences()).containsExactly(List.of(), List.of());
    }

    @Test
    void failsOnAWrongNumber() {
        rule.replace(FIRES + "expected.json", "\"observed\": 600", "\"observed\": 601");

        assertThat(differences())
                .containsExactly(List.of("192.168.10.7: flows observed is 600 instead of 601"), List.of());
    }

    @Test
    void takesANumberWithinTheTolerance() {
        expect(FIRES, """
                {"tolerance": 0.01, "findings": [
                  {"device": "192.168.10.7", "flagged": true, "evidence": {"flows": {"observed": 601, "expected": 13}}}]}
                """);

        assertThat(differences())
                .containsExactly(List.of("192.168.10.7: flows expected is 12 instead of 13 (within 1 %)"), List.of());
    }

    @Test
    void failsWhereARuleFiresThatMustStayQuiet() {
        expect(FIRES, "[]");

        assertThat(differences().get(0))
                .singleElement()
                .asString()
                .startsWith("192.168.10.7 is flagged, which is not expected: 192.168.10.7 opened 600 flows")
                .containsPattern("statistic [\\d.]+, cut at [\\d.]+");
    }

    @Test
    void failsWhereARuleStaysQuietThatMustFire() {
        expect(QUIET, "[{\"device\": \"192.168.10.7\", \"flagged\": true}]");

        assertThat(differences().get(1))
                .singleElement()
                .asString()
                .matches("192\\.168\\.10\\.7 (has no finding|is not flagged).*");
    }

    @Test
    void failsWhereTheFlaggedDeviceMustOnlyBeListed() {
        rule.replace(FIRES + "expected.json", "true", "false");

        assertThat(differences().get(0)).singleElement().asString().startsWith("192.168.10.7 is flagged (statistic");
    }

    @Test
    void failsOnEvidenceThatTheRuleDoesNotHave() {
        rule.replace(FIRES + "expected.json", "\"flows\"", "\"flow\"");

        assertThat(differences().get(0)).contains("192.168.10.7 has no evidence 'flow'");
    }

    @Test
    void failsOnABrokenExpectation() {
        expect(QUIET, "{\"finding\": []}");

        assertThat(differences().get(1))
                .containsExactly("expected.json: has the unknown key 'finding' in the file. Did you mean 'findings'?");
    }

    @Test
    void failsOnAMissingFile() {
        rule.remove(QUIET + "expected.json");

        assertThat(differences().get(1)).singleElement().asString().startsWith("expected.json: is missing");
    }

    @Test
    void failsWhereTheSqlFailsAndGoesOnWithTheNextRule() {
        SampleRule broken = SampleRule.write(folder.resolve("rules"), "all-broken");
        broken.replace("query.sql", "FROM marks m", "FROM nowhere m");

        List<List<String>> differences = differences();

        assertThat(differences).hasSize(4);
        assertThat(differences.subList(0, 2)).allSatisfy(one -> assertThat(one)
                .singleElement()
                .asString()
                .startsWith("could not run: ")
                .contains("nowhere"));
        assertThat(differences.subList(2, 4)).containsExactly(List.of(), List.of());
    }

    @Test
    void failsOnFlowsThatCannotBeRead() {
        rule.write(
                QUIET + "day.csv",
                (HEADER + "2026-03-05T08:00:00Z,nobody,nowhere,tcp,445,1,1\n").getBytes(StandardCharsets.UTF_8));

        assertThat(differences().get(1)).isNotEmpty();
    }

    @Test
    void standsInTheOfficeWhereTheCaseSaysSo() {
        rule.write(FIRES + "clean.csv", HEADER.getBytes(StandardCharsets.UTF_8));
        rule.write(
                FIRES + "day.csv",
                (HEADER + "2026-03-05T08:00:00Z,192.168.10.7,192.168.10.201,tcp,445,500,900\n")
                        .getBytes(StandardCharsets.UTF_8));
        expect(FIRES, "{\"background\": \"office\", \"findings\": []}");

        assertThat(differences()).containsExactly(List.of(), List.of());
    }

    @Test
    void bringsItsOwnPlaces() {
        rule.write("query.sql", """
                SELECT q.src AS device, 5 AS statistic, min(q.first_ts) AS first_seen, max(q.last_ts) AS last_seen,
                    count(*) AS flows_observed, min(a.id) AS flows_expected
                FROM pairs q
                JOIN addresses a ON a.id = q.dst AND a.country = 'NA' AND a.owner = 'Example, Ltd'
                GROUP BY q.src
                """.getBytes(StandardCharsets.UTF_8));
        rule.replace(QUIET + "day.csv", HEADER, HEADER + "1793692800,192.168.10.7,203.0.113.9,tcp,445,500,900\n");
        rule.write(
                QUIET + "places.csv",
                "address,country,owner\n203.0.113.9,NA,Example, Ltd\n".getBytes(StandardCharsets.UTF_8));
        expect(
                QUIET,
                "[{\"device\": \"192.168.10.7\", \"flagged\": true, \"evidence\": {\"flows\": {\"observed\": 1}}}]");

        assertThat(differences().get(1)).isEmpty();
    }

    private void expect(String example, String json) {
        rule.write(example + "expected.json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Of all cases of all rules, one after the other on one pipeline. */
    private List<List<String>> differences() {
        List<CaseFolder> cases = CaseFolder.find(folder.resolve("rules"));
        try (TestBench bench = TestBench.open(folder, cases)) {
            return cases.stream()
                    .map(one -> bench.runner().run(one).differences())
                    .toList();
        }
    }
}
