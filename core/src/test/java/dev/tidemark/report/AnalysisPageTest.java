// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.GoldenFile;
import dev.tidemark.profile.Analysis;
import dev.tidemark.profile.SampleAnalysis;
import org.junit.jupiter.api.Test;

final class AnalysisPageTest {
    private static final String HOSTILE =
            "</script><img src=x onerror=alert(1)>'\"&\u202e\u001b[2J\n{{data}}" + "x".repeat(300);

    @Test
    void printsWhatTheGoldenFileHolds() {
        GoldenFile.named("analysis/office.txt").assertHolds(tables(SampleAnalysis.named("10.0.0.7")));
    }

    @Test
    void fitsEightyColumnsWhateverTheText() {
        String text = tables(SampleAnalysis.named(HOSTILE));

        assertThat(text.lines()).isNotEmpty().allSatisfy(line -> assertThat(VisibleText.width(line))
                .isLessThanOrEqualTo(VisibleText.WIDTH));
        assertThat(text).doesNotContain("\u202e", "\u001b");
    }

    @Test
    void keepsTheLinesOfTheTerminalWithoutAnyScript() {
        String page = page(SampleAnalysis.named(HOSTILE));

        String shown = page.substring(page.indexOf("<pre>"), page.indexOf("</pre>"));
        assertThat(shown.lines())
                .hasSameSizeAs(tables(SampleAnalysis.named(HOSTILE)).lines().toList());
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(tables(SampleAnalysis.empty())).startsWith("There are no flows to describe.\n");
        assertThat(page(SampleAnalysis.empty())).contains("<h1>There are no flows to describe.</h1>");
    }

    @Test
    void keepsHostileTextText() {
        String page =
                page(SampleAnalysis.named(HOSTILE)).replace(ReportResource.text("echarts/echarts.common.min.js"), "");

        assertThat(page).doesNotContain("<img", "\u202e", "\u001b");
        assertThat(page.split("<script", -1)).hasSize(4);
    }

    @Test
    void allowsNothingButItsOwnScriptsAndStyle() {
        assertThat(page(SampleAnalysis.empty()))
                .contains("default-src 'none'", "'sha256-" + ReportResource.digest(AnalysisPage.script()) + "'");
    }

    @Test
    void neverMakesMarkupOfTextAndAsksForNothingOutside() {
        assertThat(AnalysisPage.script().replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain(
                        "innerHTML",
                        "outerHTML",
                        "insertAdjacent",
                        "document.write",
                        "eval(",
                        "http:",
                        "https:",
                        "fetch(");
    }

    private static String tables(Analysis analysis) {
        StringBuilder text = new StringBuilder();
        AnalysisTables.write(analysis, TextStyle.PLAIN, text::append);
        return text.toString();
    }

    private static String page(Analysis analysis) {
        StringBuilder page = new StringBuilder();
        AnalysisPage.write(analysis, page::append);
        return page.toString();
    }
}
