// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.GoldenFile;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.SampleRun;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.jr.ob.JSON;

/** The outputs of {@code --format}. */
final class FormatWritersTest {
    private static final String HOSTILE =
            "<script>alert(1)</script>\"'=cmd|'/c'!A1]\n\r\t\0\u001b[31m\u009b\u2028\u202e\ud800x\udc00\ufeff\\";

    static Stream<FindingWriter> writers() {
        return Writers.byFormat().values().stream();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void writesWhatTheGoldenFileHolds(FindingWriter writer) {
        GoldenFile.named("formats/" + writer.fileName()).assertHolds(text(writer, "rich"));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void writesARunWithoutFindings(FindingWriter writer) {
        assertThat(WritersTest.text(writer, SampleRun.quiet())).doesNotContain("null");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void letsNoHostileCharacterThrough(FindingWriter writer) {
        String text = text(writer, "hostile").replace("\r\n", "\n").replace("] \ufeff", "] ");

        assertThat(text)
                .doesNotContain("\u001b", "\0", "\u009b", "\u2028", "\u202e", "\ufeff", "\r", "\t")
                .endsWith("\n");
    }

    @Test
    void writesAsManyLinesAsFindingsWhateverTheyHold() {
        int findings = SampleRun.hostile(HOSTILE).findings().size();

        for (String format : List.of("ecs", "ocsf", "cef", "syslog")) {
            assertThat(text(Writers.named(format), "hostile").lines())
                    .as(format)
                    .hasSize(findings);
        }
        assertThat(text(Writers.named("csv"), "hostile").lines()).hasSize(findings + 1);
    }

    @Test
    void escapesAsCefDemands() {
        String line = text(Writers.named("cef"), "hostile").lines().findFirst().orElseThrow();

        assertThat(line).contains("\\=cmd").contains("\\|");
        // Seven bars part the header; every other one is escaped there.
        String header = line.substring(0, line.indexOf("externalId="));
        assertThat(header.replaceAll("\\\\[\\\\|]", "").chars().filter(letter -> letter == '|'))
                .hasSize(7);
    }

    @Test
    void escapesAsStructuredDataDemands() {
        String line =
                text(Writers.named("syslog"), "hostile").lines().findFirst().orElseThrow();

        assertThat(line).matches("<1[0-9]{2}>1 \\S+ - tidemark - [!-~]{1,32} \\[tidemark@32473 .*");
        String data = line.substring(line.indexOf('['), line.indexOf(" \ufeff"));
        assertThat(data.replaceAll("\\\\[\\\\\"\\]]", "").replaceAll("=\"[^\"\\]]*\"", ""))
                .matches("\\[tidemark@32473( [a-z_]+)+\\]");
    }

    @Test
    void writesNoCellThatASpreadsheetComputes() {
        for (String begin : List.of("=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "|x")) {
            String row = WritersTest.text(Writers.named("csv"), SampleRun.hostile(begin))
                    .lines()
                    .skip(1)
                    .findFirst()
                    .orElseThrow();

            assertThat(row.split("\",\"", -1))
                    .noneMatch(cell -> cell.replaceFirst("^\"", "").strip().matches("[=+@|-].*"));
        }
    }

    @Test
    void writesTinyChancesShortInCsv() {
        Run rich = SampleRun.rich();
        Finding first = rich.findings().get(0);
        Run tiny = new Run(rich.summary(), rich.devices(), List.of(with(first, 1e-300)));

        String csv = WritersTest.text(Writers.named("csv"), tiny);

        assertThat(csv).contains("\"1E-300\"").doesNotContain("0000000000");
    }

    private static Finding with(Finding one, double chance) {
        return new Finding(
                one.id(),
                one.rule(),
                one.device(),
                one.side(),
                one.severity(),
                one.score(),
                chance,
                one.baseline(),
                one.title(),
                one.summary(),
                one.firstSeen(),
                one.lastSeen(),
                one.peers(),
                one.peerCount(),
                one.evidence(),
                one.attack(),
                one.flows(),
                one.series());
    }

    @Test
    void letsNoMarkupIntoMarkdown() {
        assertThat(text(Writers.named("markdown"), "hostile"))
                .doesNotContain("<script")
                .doesNotContain("](")
                .contains("&lt;script");
    }

    @Test
    void raisesNoAlarmForDevicesThatAreNotAccused() {
        Run noted = SampleRun.noted();

        assertThat(WritersTest.text(Writers.named("ecs"), noted))
                .contains("\"kind\":\"event\"")
                .doesNotContain("\"kind\":\"alert\"");
        assertThat(WritersTest.text(Writers.named("stix"), noted))
                .contains("\"type\":\"note\"")
                .doesNotContain("\"type\":\"sighting\"");
        assertThat(WritersTest.text(Writers.named("navigator"), noted))
                .contains("0 findings; rules: ")
                // Once, in the legend.
                .containsOnlyOnce("#d13438");
    }

    @Test
    void refersInStixOnlyToObjectsOfTheBundle() throws Exception {
        Map<String, Object> bundle = JSON.std.mapFrom(text(Writers.named("stix"), "rich"));
        List<?> objects = (List<?>) bundle.get("objects");
        Set<String> ids = objects.stream()
                .map(object -> ((Map<?, ?>) object).get("id").toString())
                .collect(Collectors.toSet());

        assertThat(ids).hasSameSizeAs(objects).allMatch(id -> id.matches("[a-z0-9-]+--[0-9a-f]{8}-[0-9a-f]{4}-5.*"));
        String text = text(Writers.named("stix"), "rich");
        assertThat(Pattern.compile("[a-z0-9-]+--[0-9a-f-]{36}")
                        .matcher(text)
                        .results()
                        .map(found -> found.group()))
                .isNotEmpty()
                .allMatch(id -> ids.contains(id) || id.startsWith("bundle--"));
    }

    @Test
    void writesJsonThatIsWholeEach() {
        for (String format : List.of("ecs", "ocsf", "stix", "navigator")) {
            assertThat(text(Writers.named(format), "hostile").lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(JSON.std.mapFrom(line)).isNotEmpty());
        }
    }

    @Test
    void namesTheOutputThatWasMeant() {
        assertThatThrownBy(() -> Writers.named("sticks", List.of()))
                .hasMessageContaining("--format sticks: no such output");
        assertThatThrownBy(() -> Writers.named("parket", List.of("parquet"))).hasMessageContaining("'parquet'");
    }

    private static String text(FindingWriter writer, String run) {
        return WritersTest.text(writer, run.equals("rich") ? SampleRun.rich() : SampleRun.hostile(HOSTILE));
    }
}
