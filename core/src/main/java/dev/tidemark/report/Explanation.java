// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.Units;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Says in a terminal of 80 columns everything that a run knows of one device. */
public final class Explanation {
    private static final int MOST_NAMED = 5;
    private static final double SMALL = 0.001;
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Run run;
    private final TextPage page;
    private final TimeText times;
    private final EvenSteps steps;

    private Explanation(Run run, TextStyle style, Consumer<String> out) {
        this.run = run;
        this.page = new TextPage(style, out);
        this.times = TimeText.of(run.summary().timeZone());
        this.steps = EvenSteps.of(run.summary());
    }

    /** Gives the text line by line; a device that the run does not accuse or mention is the user's mistake. */
    public static void write(Run run, String device, TextStyle style, Consumer<String> out) {
        new Explanation(run, style, out).write(find(run, device));
    }

    private static DeviceVerdict find(Run run, String device) {
        return run.devices().stream()
                .filter(verdict -> verdict.device().equalsIgnoreCase(device.strip()))
                .findFirst()
                .orElseThrow(() -> unknown(run, device));
    }

    private static TidemarkException unknown(Run run, String device) {
        List<String> known = run.devices().stream().map(DeviceVerdict::device).toList();
        String some = String.join(", ", known.subList(0, Math.min(MOST_NAMED, known.size())));
        String more = known.size() > MOST_NAMED ? ", …" : "";
        String remedy = known.isEmpty() ? "The run has no findings at all." : "It speaks of " + some + more + ".";
        return new TidemarkException(ErrorCode.USAGE, "The run says nothing of " + device + ". " + remedy);
    }

    private void write(DeviceVerdict device) {
        String accused = device.flagged() ? "accused" : "not accused";
        page.title(device.device());
        page.prose(
                device.side().id() + " " + VerdictText.kind(device.side()) + ", " + accused + ", rank " + device.rank()
                        + " of " + run.devices().size() + ", risk " + Units.number(device.risk()) + ", severity "
                        + device.severity().id());
        page.faint("Window " + times.minute(run.summary().firstSeen()) + " to "
                + times.minute(run.summary().lastSeen()) + " " + times.name() + "; Tidemark "
                + run.summary().version());
        run.findings().stream()
                .filter(finding -> finding.device().equals(device.device()))
                .forEach(this::finding);
        page.rule();
        page.list(Repeat.heading(run), List.of(Repeat.command(run)));
    }

    private void finding(Finding finding) {
        page.rule();
        page.title(finding.title());
        page.painted(
                finding.severity(),
                finding.severity().id(),
                finding.rule() + ", score " + Units.number(finding.score())
                        + (finding.pValue() == null ? "" : ", p " + probability(finding.pValue()))
                        + ", against " + measure(finding));
        page.prose(finding.summary());
        page.faint("From " + times.second(finding.firstSeen()) + " to " + times.second(finding.lastSeen()) + " "
                + times.name());
        FindingText text = new FindingText(finding, times, page.width());
        page.block(text.numbers());
        finding.series().forEach(series -> page.block(TextChart.lines(steps.fill(series), times, page.width())));
        page.block(text.peers());
        page.block(text.flows());
        advice(finding);
    }

    /** As the report writes it: 0.012, or 3.0 × 10⁻¹². */
    private static String probability(double value) {
        if (value >= SMALL || value == 0) {
            return Units.number(value);
        }
        String[] parts = String.format(Locale.ROOT, "%.1e", value).split("e-0*", 2);
        StringBuilder power = new StringBuilder();
        parts[1].chars().forEach(digit -> power.append(SUPERSCRIPT.charAt(digit - '0')));
        return parts[0] + " × 10⁻" + power;
    }

    private void advice(Finding finding) {
        page.list(
                "ATT&CK", finding.attack().stream().map(Explanation::technique).toList());
        run.summary().rules().stream()
                .filter(rule -> rule.id().equals(finding.rule()))
                .findFirst()
                .ifPresent(this::advice);
    }

    private void advice(RunSummary.RuleRun rule) {
        page.steps("What to check next", flowing(rule.triage()));
        page.list("Honest causes", flowing(rule.falsePositives()));
        page.list("What the rule cannot see", flowing(List.of(rule.blindSpots())));
    }

    /** Rule files break long lines wherever it suits them. */
    private static List<String> flowing(List<String> texts) {
        return texts.stream().map(text -> text.replaceAll("\\s+", " ")).toList();
    }

    /** A technique with the place that describes it. */
    static String technique(String id) {
        return id + "  https://attack.mitre.org/techniques/" + id.replace('.', '/') + "/";
    }

    static String measure(Finding finding) {
        return switch (finding.baseline()) {
            case OWN -> "its own clean days";
            case FLEET -> "the other devices";
            case NONE -> "the judged window itself, as there is nothing clean";
        };
    }
}
