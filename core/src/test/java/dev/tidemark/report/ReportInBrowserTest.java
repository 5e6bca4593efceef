// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.SampleRun;
import dev.tidemark.output.AnalysisWriter;
import dev.tidemark.profile.Analysis;
import dev.tidemark.profile.SampleAnalysis;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report as its readers have it: in a browser, with keys, on paper, on a telephone. */
final class ReportInBrowserTest {
    private static final String HOSTILE =
            "</script><img src=x onerror=window.hacked=1><svg onload=window.hacked=1>{a|b}'\"&\u202e\u001b[2J"
                    + "x".repeat(80);
    private static final int DESK = 1600;

    @TempDir
    static Path folder;

    private static Browser browser;
    private static BrowserTab tab;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = Browser.program();
        assumeTrue(program.isPresent(), Browser.ABSENT);
        browser = Browser.start(program.orElseThrow(), Files.createDirectory(folder.resolve("profile")));
        tab = browser.tab();
    }

    @AfterAll
    static void end() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1600,light", "1600,dark", "400,light", "400,dark"})
    void fitsTheScreenWithoutComplaintAndWithoutAnyRequest(int width, String colours) throws Exception {
        for (Path page : everyPage()) {
            tab.open(page, width, colours);
            tab.evaluate("Drawing.drawAll()");

            assertThat(tab.evaluate("document.documentElement.scrollWidth"))
                    .as(page.toString())
                    .isEqualTo(String.valueOf(width));
            assertThat(tab.complaints()).as(page.toString()).isEmpty();
            assertThat(tab.requests())
                    .as(page.toString())
                    .containsExactly(page.toUri().toString());
        }
    }

    @Test
    void drawsEveryChartWithData() throws Exception {
        tab.open(rich(), DESK, "light");

        assertThat(Integer.parseInt(tab.evaluate("document.querySelectorAll('.chart').length")))
                .isGreaterThan(15);
        tab.evaluate("Drawing.drawAll()");
        assertThat(tab.evaluate("JSON.stringify(Drawing.state())"))
                .isEqualTo(tab.evaluate("(n => JSON.stringify({waiting: 0, drawn: n, filled: n}))"
                        + "(document.querySelectorAll('.chart').length)"));
        assertThat(tab.evaluate(
                        "[...document.querySelectorAll('.chart')].every(c => c.querySelector('canvas').width > 300)"))
                .isEqualTo("true");
    }

    @Test
    void saysFirstWhatCouldNotBeJudgedAndShowsNoEmptyTable() throws Exception {
        RunSummary quiet = SampleRun.quiet().summary();
        String gap =
                "9 of 9 flows have no end in the internal networks and are not judged. Say --internal 192.0.2.7/32.";
        RunSummary summary = quiet.with(quiet.budget(), List.of(gap, "Read as seconds."));
        Run run = new Run(summary, List.of(), List.of());

        tab.open(page("gap.html", run, SampleAnalysis.empty()), DESK, "light");

        assertThat(tab.evaluate("document.querySelector('main > :not(noscript)').textContent"))
                .startsWith("What could not be judged" + gap);
        assertThat(tab.evaluate("document.querySelector('section[aria-labelledby=inputs]').textContent"))
                .contains("Read as seconds.")
                .doesNotContain("not judged");
        assertThat(tab.evaluate("document.querySelector('section[aria-labelledby=traffic-heading]').textContent"))
                .doesNotContain("Networks of ours", "Roles seen", "DNS by device");
        assertThat(tab.evaluate("[...document.querySelectorAll('main td.whole')]"
                        + ".every(cell => getComputedStyle(cell).whiteSpace === 'nowrap')"))
                .isEqualTo("true");
    }

    @Test
    void narrowsTheListByWordRuleAndSeverity() throws Exception {
        tab.open(rich(), DESK, "light");
        Run run = SampleRun.rich();
        String first = run.devices().get(0).device();
        String rule = run.findings().get(0).rule();
        long ofRule = run.devices().stream()
                .filter(device -> device.rules().contains(rule))
                .count();

        choose("filter-word", first);
        assertThat(shown()).isEqualTo("1");
        assertThat(tab.evaluate("document.querySelectorAll('.device-card:not([hidden])').length"))
                .isEqualTo("1");
        choose("filter-word", "no such word");
        assertThat(shown()).isEqualTo("0");
        assertThat(tab.evaluate("document.querySelector('.filter output').textContent"))
                .startsWith("0 of ");
        choose("filter-word", "");
        choose("filter-rule", rule);
        assertThat(shown()).isEqualTo(String.valueOf(ofRule));
        choose("filter-rule", "");
        choose("filter-severity", "critical");
        assertThat(tab.evaluate("[...document.querySelectorAll('.ranking tbody tr.entry:not([hidden]) .tag')]"
                        + ".every(tag => tag.textContent === 'critical')"))
                .isEqualTo("true");
    }

    @Test
    void obeysItsKeys() throws Exception {
        tab.open(rich(), DESK, "light");

        tab.press("/");
        assertThat(tab.evaluate("document.activeElement.id")).isEqualTo("filter-word");
        tab.type("no such word");
        assertThat(shown()).isEqualTo("0");
        tab.press("j");
        tab.press("Escape");
        assertThat(shown()).isEqualTo(String.valueOf(SampleRun.rich().devices().size()));
        tab.evaluate("document.activeElement.blur()");
        tab.press("j");
        tab.press("j");
        tab.press("k");
        assertThat(tab.evaluate("document.activeElement.textContent"))
                .isEqualTo(SampleRun.rich().devices().get(0).device());
    }

    @Test
    void linksToEachDevice() throws Exception {
        tab.open(rich(), DESK, "light");

        assertThat(
                        tab.evaluate(
                                "[...document.querySelectorAll('a[href^=\"#\"]')]"
                                        + ".filter(a => a.hash.length > 1 && !document.getElementById(decodeURIComponent(a.hash.slice(1)))).length"))
                .isEqualTo("0");
        assertThat(Integer.parseInt(tab.evaluate("document.querySelectorAll('.ranking a').length")))
                .isEqualTo(SampleRun.rich().devices().size());
    }

    @Test
    void copiesADeviceAsText() throws Exception {
        tab.open(rich(), DESK, "light");
        tab.evaluate("navigator.clipboard.writeText = (text) => { window.taken = text; return Promise.resolve(); }");

        tab.evaluate("document.querySelector('.device-card .copy button').click()");

        Run run = SampleRun.rich();
        assertThat(tab.evaluate("window.taken"))
                .startsWith(run.devices().get(0).device() + ": risk ")
                .contains(run.findings().get(0).rule());
        assertThat(tab.evaluate("document.querySelector('.device-card .copy [role=status]').textContent"))
                .isEqualTo("Copied.");
    }

    @Test
    void keepsHostileTextText() throws Exception {
        tab.open(hostile(), DESK, "light");
        tab.evaluate("Drawing.drawAll()");
        tab.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");

        assertThat(tab.evaluate("document.querySelectorAll('img, main script, main svg[onload]').length"))
                .isEqualTo("0");
        assertThat(tab.evaluate("typeof window.hacked")).isEqualTo("undefined");
        assertThat(tab.evaluate("document.querySelector('main').textContent")).contains("<img src=x onerror=");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void opensWithFiveThousandFindingsAndSaysWhatIsLeftOut() throws Exception {
        tab.open(page("large.html", SampleRun.large(5_000), null), DESK, "light");

        assertThat(tab.evaluate("[...document.querySelectorAll('.notice')].map(n => n.textContent).join(' ')"))
                .contains("of 5,000 stand here", "devices further down");
        assertThat(Integer.parseInt(tab.evaluate("document.querySelectorAll('.ranking tbody tr.entry').length")))
                .isGreaterThan(1_000);
        assertThat(shown()).isEqualTo("300");
        tab.evaluate("document.querySelector('.ranking + .notice button').click()");
        assertThat(Integer.parseInt(shown())).isGreaterThan(1_000);
        assertThat(tab.evaluate("document.querySelector('.ranking + .notice').hidden"))
                .isEqualTo("true");
        tab.evaluate("document.querySelector('.device-card.closed summary').click()");
        tab.evaluate("new Promise((done) => setTimeout(done, 100))");
        assertThat(tab.evaluate("document.querySelectorAll('.device-card.closed .finding').length"))
                .isEqualTo("1");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void printsChartsWhole() throws Exception {
        for (Path page : List.of(rich(), analysis("analysis.html", SampleAnalysis.named("10.0.0.7")))) {
            tab.open(page, DESK, "dark");
            assertPrintsChartsWhole();
        }
    }

    private static void assertPrintsChartsWhole() throws Exception {
        tab.media("print", "light");
        tab.evaluate("new Promise((done) => { const end = Date.now() + 10000; const look = () =>"
                + " Drawing.state().waiting === 0 || Date.now() > end ? done() : setTimeout(look, 20);"
                + " requestAnimationFrame(look); })");
        assertThat(tab.evaluate("Drawing.state().waiting")).isEqualTo("0");
        assertThat(tab.evaluate("[...document.querySelectorAll('.chart')].every("
                        + "c => getComputedStyle(c.closest('figure')).breakInside === 'avoid')"))
                .isEqualTo("true");
        assertThat(new String(tab.pdf(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void namesEverythingForThoseWhoHear() throws Exception {
        tab.open(rich(), DESK, "light");

        assertThat(tab.evaluate("document.documentElement.lang")).isEqualTo("en");
        assertThat(
                        tab.evaluate(
                                "[...document.querySelectorAll('[role=img]')].every(i => i.getAttribute('aria-label').length > 10)"))
                .isEqualTo("true");
        assertThat(tab.evaluate("[...document.querySelectorAll('input, select')].every(i => i.labels.length === 1)"))
                .isEqualTo("true");
        assertThat(tab.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])"
                        + ".every((level, i, all) => i === 0 || level <= all[i - 1] + 1)"))
                .isEqualTo("true");
        assertThat(tab.evaluate("document.querySelectorAll('h1').length")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void showsTextWithEnoughContrast(String colours) throws Exception {
        tab.open(rich(), DESK, colours);

        String contrast = """
                (() => {
                  const style = getComputedStyle(document.documentElement);
                  const light = (name) => {
                    const hex = style.getPropertyValue('--' + name).trim().slice(1);
                    const parts = [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
                      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
                    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
                  };
                  const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
                  return Math.min(...[['ink', 'paper'], ['soft', 'paper'], ['soft', 'card'], ['accent', 'paper'],
                    ['accent', 'accent-wash'], ['on-accent', 'accent'], ['ink', 'card']].map(([a, b]) => ratio(a, b)));
                })()""";
        assertThat(Double.parseDouble(tab.evaluate(contrast))).isGreaterThan(4.5);
    }

    private static List<Path> everyPage() throws Exception {
        return List.of(
                rich(),
                hostile(),
                page("quiet.html", SampleRun.quiet(), null),
                analysis("analysis.html", SampleAnalysis.named("10.0.0.7")),
                analysis("hostile-analysis.html", SampleAnalysis.named(HOSTILE)),
                analysis("empty-analysis.html", SampleAnalysis.empty()));
    }

    private static Path rich() throws Exception {
        return page("rich.html", SampleRun.rich(), SampleAnalysis.named("10.0.0.7"));
    }

    private static Path hostile() throws Exception {
        return page("hostile.html", SampleRun.hostile(HOSTILE), SampleAnalysis.named(HOSTILE));
    }

    private static Path page(String name, Run run, Analysis traffic) throws Exception {
        StringBuilder json = new StringBuilder();
        if (traffic != null) {
            AnalysisWriter.write(traffic, json::append);
        }
        StringBuilder page = new StringBuilder();
        HtmlReport.write(run, traffic == null ? null : json.toString(), page::append);
        return Files.writeString(folder.resolve(name), page);
    }

    private static Path analysis(String name, Analysis analysis) throws Exception {
        StringBuilder page = new StringBuilder();
        AnalysisPage.write(analysis, page::append);
        return Files.writeString(folder.resolve(name), page);
    }

    private static void choose(String id, String value) throws Exception {
        tab.evaluate("(() => { const control = document.getElementById('" + id + "'); control.value = '" + value
                + "'; control.dispatchEvent(new Event('input', { bubbles: true })); })()");
    }

    private static String shown() throws Exception {
        return tab.evaluate("document.querySelectorAll('.ranking tbody tr.entry:not([hidden])').length");
    }
}
