// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Severity;
import dev.tidemark.finding.Side;
import dev.tidemark.flow.FlowField;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReaderTest {
    @TempDir
    private Path rules;

    @Test
    void readsEveryKey() {
        SampleRule sample = SampleRule.write(rules, "flow-count")
                .replace("rule.yml", "noise_budget: 0.05", "noise_budget: 0.05\nowners: true\nneeds: [duration]")
                .write("series.sql", "SELECT 1 AS x".getBytes(StandardCharsets.UTF_8));

        Rule rule = RuleReader.read(sample.folder());

        assertThat(rule.status()).isEqualTo(RuleStatus.EXPERIMENTAL);
        assertThat(rule.family()).isEqualTo(RuleFamily.LATERAL);
        assertThat(rule.side()).isEqualTo(Side.INTERNAL);
        assertThat(rule.level()).isEqualTo(Severity.MEDIUM);
        assertThat(rule.text().triage()).hasSize(2);
        assertThat(rule.statistic().floor()).isEqualTo(0.5);
        assertThat(rule.evidence().get("flows"))
                .isEqualTo(new EvidenceColumn("flows", "Flows inside the network", "flows"));
        assertThat(rule.chart().kind()).isEqualTo(ChartKind.TIME);
        assertThat(rule.needs()).containsExactly(FlowField.DURATION);
        assertThat(rule.owners()).isTrue();
        assertThat(rule.sql().files()).containsOnlyKeys("query.sql", "series.sql");
        assertThat(rule.retirement()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'level: medium' | 'levl: medium' | 'levl: unknown key. Did you mean ''level''?'
        'level: medium' | 'level: high!' | 'level: ''high!'' is not one of info, low, medium, high, critical'
        'side: internal' | 'side: inside' | 'side: ''inside'' is not one of internal, external'
        'version: 1' | 'version: 0' | 'version: must be 1 or more'
        'version: 1' | 'version: one' | 'version: must be a whole number'
        'date: 2026-11-24' | 'date: yesterday' | 'date: must be a date'
        'floor: 0.5' | 'floor: 0' | 'statistic.floor: must be above 0'
        'floor: 0.5' | 'flor: 0.5' | 'statistic.flor: unknown key. Did you mean ''floor''?'
        'kind: time' | 'kind: pie' | 'chart.kind: ''pie'' is not one of time, histogram, bars, strip'
        'default: 10' | 'default: 0' | 'parameters.min_flows.default: ''0'' lies outside its own range, 1 to 1000000'
        'default: 10' | 'default: ten' | 'parameters.min_flows.default: ''ten'' is no number'
        'max: 1000000, ' | '' | 'parameters.min_flows.max: is missing'
        'min_flows: {' | 'Min-Flows: {' | 'parameters.Min-Flows: must be lower-case'
        'noise_budget: 0.05' | 'noise_budget: 101' | 'noise_budget: is honest devices per 100 a day'
        'noise_budget: 0.05' | 'needs: [durations]' | 'needs: ''durations'' is no optional flow field. Did you mean ''duration''?'
        'id: flow-count' | 'id: flow-counts' | 'id: ''flow-counts'' must be the folder''s name'
        'id: flow-count' | 'id: Flow_Count' | 'must be lower-case words'
        'evidence:' | 'evidence: {}' | 'not YAML'
        'references: []' | 'references: x' | 'references: must be a list'
        'references: []' | 'owners: perhaps' | 'owners: must be true or false'
        """)
    void namesTheKeyThatIsWrong(String from, String to, String message) {
        SampleRule sample = SampleRule.write(rules, "flow-count").replace("rule.yml", from, to == null ? "" : to);

        assertThatThrownBy(() -> RuleReader.read(sample.folder()))
                .isInstanceOfSatisfying(
                        TidemarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageContaining("flow-count")
                .hasMessageContaining("rule.yml:")
                .hasMessageContaining(message);
    }

    @Test
    void needsAQuery() {
        SampleRule sample = SampleRule.write(rules, "flow-count").remove("query.sql");

        assertThatThrownBy(() -> RuleReader.read(sample.folder())).hasMessageContaining("query.sql: is missing");
    }

    @Test
    void refusesSqlThatIsNoText() {
        SampleRule sample = SampleRule.write(rules, "flow-count").write("query.sql", new byte[] {(byte) 0xc3, 0x28});

        assertThatThrownBy(() -> RuleReader.read(sample.folder())).hasMessageContaining("UTF-8");
    }

    @Test
    void refusesHugeSql() {
        SampleRule sample = SampleRule.write(rules, "flow-count").write("query.sql", new byte[1 << 20]);

        assertThatThrownBy(() -> RuleReader.read(sample.folder())).hasMessageContaining("one short query");
    }
}
