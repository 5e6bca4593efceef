// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.GoldenFile;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.SampleRun;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.jr.ob.JSON;

class HtmlReportTest {
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>'\"&\u202e\n\u0000{{data}}$1\\u0041";

    @Test
    void frameIsWhatTheGoldenFileHolds() {
        String page = page(SampleRun.rich());

        String frame = page.replace(ReportResource.text("echarts/echarts.common.min.js"), "{{charts}}")
                .replace(HtmlReport.script(), "{{script}}")
                .replace(ReportResource.text("report.css"), "{{style}}")
                .replaceAll("sha256-[^']+", "sha256-…");
        GoldenFile.named("report/frame.html").assertHolds(frame);
    }

    @Test
    void saysTheVerdictWithoutAnyScript() {
        String page = page(SampleRun.rich());

        assertThat(between(page, "<h1>", "</h1>"))
                .startsWith("9 stand out among 201 devices and 1,002 outside clients");
        assertThat(between(page, "<noscript>", "</noscript>"))
                .contains("10.20.30.71    99.2  critical")
                .contains("Sent 4.64 GB");
    }

    @Test
    void keepsTheLinesOfTheTerminalWithoutAnyScript() {
        StringBuilder text = new StringBuilder();
        TerminalTable.write(SampleRun.rich(), TextStyle.PLAIN, text::append);

        String shown = between(page(SampleRun.rich()), "<pre>", "</pre>");

        assertThat(shown.replace("&#39;", "'")).isEqualTo(text.toString());
        assertThat(shown.lines()).hasSizeGreaterThan(40);
    }

    @Test
    void allowsNothingButItsOwnScriptsAndStyle() {
        String page = page(SampleRun.rich());

        String policy = between(page, "content=\"default-src", "\"");
        assertThat(policy).startsWith(" 'none';").doesNotContain("unsafe", "http", "*", "data:");
        for (String content : contents(page, "<script>(.*?)</script>")) {
            assertThat(policy).contains("'sha256-" + ReportResource.digest(content) + "'");
        }
        assertThat(policy).contains("'sha256-" + ReportResource.digest(between(page, "<style>", "</style>")) + "'");
        assertThat(contents(page, "<script>(.*?)</script>")).hasSize(2);
    }

    @Test
    void asksForNothingOutside() {
        String own = ReportResource.text("report.html") + ReportResource.text("report.css") + HtmlReport.script();

        assertThat(own.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain(
                        "http:", "https:", "url(", "@import", " src=", "<link", "fetch(", "XMLHttpRequest", "import(");
    }

    @Test
    void neverMakesMarkupOfText() {
        assertThat(HtmlReport.script())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(");
    }

    @Test
    void keepsHostileTextText() throws IOException {
        String library = ReportResource.text("echarts/echarts.common.min.js");
        String page = page(SampleRun.hostile(HOSTILE)).replace(library, "");

        assertThat(page).doesNotContain("<img", "\u202e", "\u0000");
        assertThat(contents(page, "<script").size()).isEqualTo(4);
        Map<String, Object> data = data(page);
        assertThat(data.toString())
                .contains("</script><img src=x onerror=alert(1)>'\"&\\u202e\n\\u0000{{data}}$1\\u0041")
                .doesNotContain("\u202e");
    }

    @Test
    void carriesTheWholeRunAsData() throws IOException {
        Map<String, Object> data = data(page(SampleRun.rich()));

        assertThat((List<?>) data.get("devices"))
                .hasSize(SampleRun.rich().devices().size());
        assertThat((List<?>) data.get("findings"))
                .hasSize(SampleRun.rich().findings().size());
        assertThat(data.get("summary").toString()).contains("program=tidemark");
    }

    @Test
    void holdsManyFindingsInAFileOfGoodSize() throws IOException {
        String page = page(SampleRun.large(5_000));

        Map<String, Object> data = data(page);
        assertThat(data.get("device_count")).isEqualTo(5_000);
        assertThat((List<?>) data.get("devices")).hasSizeBetween(1_000, 5_000);
        assertThat((List<?>) data.get("findings")).hasSizeBetween(200, 1_000);
        assertThat(page).hasSizeLessThan(3_000_000);
    }

    @Test
    void writesTheSameTextForEqualRuns() {
        assertThat(page(SampleRun.rich())).isEqualTo(page(SampleRun.rich()));
    }

    @Test
    void knowsTheDigestOfItsChartLibrary() {
        String library = ReportResource.text("echarts/echarts.common.min.js");

        assertThat(ReportResource.text("echarts/echarts.sha256").strip()).isEqualTo(ReportResource.digest(library));
        assertThat(library).doesNotContain("</script", "<!--");
    }

    private static String page(Run run) {
        StringBuilder page = new StringBuilder();
        HtmlReport.write(run, null, page::append);
        return page.toString();
    }

    private static Map<String, Object> data(String page) throws IOException {
        return JSON.std.mapFrom(between(page, "id=\"run\">", "</script>"));
    }

    private static String between(String page, String begin, String end) {
        int from = page.indexOf(begin) + begin.length();
        return page.substring(from, page.indexOf(end, from));
    }

    private static List<String> contents(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        return matcher.results()
                .map(result -> result.group(result.groupCount()))
                .toList();
    }
}
