// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.Hidden;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.RunSummary;
import dev.tidemark.finding.RunSummary.Rejection;
import java.util.function.Consumer;

/** Writes summary.json: what was read, how it was judged, what could not be. */
public final class SummaryWriter implements FindingWriter {
    @Override
    public String fileName() {
        return RunFiles.SUMMARY;
    }

    @Override
    public void write(Run run, Consumer<String> out) {
        RunSummary summary = run.summary();
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("schema").whole(RunFiles.SCHEMA);
            json.name("flows").whole(summary.flows());
            rejected(json, summary);
            json.name("classes").objectOf(summary.classes(), totals -> totals(json, totals));
            json.name("rules").arrayOf(summary.rules(), rule -> rule(json, rule));
            json.name("budget");
            budget(json, summary.budget());
            json.name("inputs").arrayOf(summary.inputs(), input -> input(json, input));
            json.name("engine").text(summary.engine());
            json.name("version").text(summary.version());
            hidden(json, run.hidden());
            frame(json, summary);
        });
        out.accept(json.line());
    }

    private static void rejected(JsonText json, RunSummary summary) {
        json.name("rejected").object(() -> summary.rejections()
                .forEach(rejection -> json.name(rejection.reason()).whole(rejection.count())));
        json.name("rejected_examples")
                .object(() -> summary.rejections().forEach(rejection -> examples(json, rejection)));
    }

    private static void examples(JsonText json, Rejection rejection) {
        json.name(rejection.reason()).texts(rejection.examples());
    }

    private static void totals(JsonText json, RunSummary.ClassTotals totals) {
        json.object(() -> {
            json.name("flows").whole(totals.flows());
            json.name("sources").whole(totals.sources());
            json.name("destinations").whole(totals.destinations());
            json.name("up_bytes").whole(totals.upBytes());
            json.name("down_bytes").whole(totals.downBytes());
        });
    }

    private static void rule(JsonText json, RunSummary.RuleRun rule) {
        json.object(() -> {
            json.name("id").text(rule.id());
            json.name("version").whole(rule.version());
            json.name("status").text(rule.status());
            json.name("candidates").whole(rule.candidates());
            json.name("findings").whole(rule.findings());
            json.name("title").text(rule.title());
            json.name("description").text(rule.description());
            json.name("blind_spots").text(rule.blindSpots());
            json.name("false_positives").texts(rule.falsePositives());
            json.name("triage").texts(rule.triage());
            json.name("attack").texts(rule.attack());
            json.name("parameters").objectOf(rule.parameters(), json::text);
        });
    }

    private static void budget(JsonText json, RunSummary.Budget budget) {
        json.object(() -> {
            json.name("per_hundred").number(budget.perHundred());
            json.name("days").number(budget.days());
            json.name("judged_devices").whole(budget.judgedDevices());
            json.name("judged_clients").whole(budget.judgedClients());
            json.name("expected_false").number(budget.expectedFalse());
            json.name("flagged").whole(budget.flagged());
            json.name("window_days").number(budget.windowDays());
        });
    }

    private static void input(JsonText json, RunSummary.Input input) {
        json.object(() -> {
            json.name("path").text(input.path());
            json.name("format").text(input.format());
            json.name("rows").whole(input.rows());
        });
    }

    private static void hidden(JsonText json, Hidden hidden) {
        json.name("hidden").object(() -> {
            json.name("file").text(hidden.file());
            json.name("findings").whole(hidden.findings());
            json.name("devices").whole(hidden.devices());
            json.name("entries").arrayOf(hidden.entries(), entry -> entry(json, entry));
        });
    }

    /** Writes what became of one thing that is allowed. */
    public static void entry(JsonText json, Hidden.Entry entry) {
        json.object(() -> {
            json.name("line").whole(entry.line());
            json.name("state").text(entry.state().id());
            json.name("findings").whole(entry.findings());
            json.name("what").text(entry.what());
            json.name("why").text(entry.why());
            json.name("by").text(entry.by());
            json.name("until").text(entry.until());
        });
    }

    private static void frame(JsonText json, RunSummary summary) {
        json.name("clean_inputs").arrayOf(summary.cleanInputs(), input -> input(json, input));
        json.name("first_seen").text(summary.firstSeen().toString());
        json.name("last_seen").text(summary.lastSeen().toString());
        json.name("time_zone").text(summary.timeZone());
        json.name("internal").texts(summary.internal());
        json.name("public_servers").texts(summary.publicServers());
        json.name("notes").texts(summary.notes());
        json.name("program").text(RunFiles.PROGRAM);
    }
}
