// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.Hidden;
import dev.tidemark.finding.RunSummary;
import java.util.List;
import java.util.Map;

/** Reads what {@link SummaryWriter} wrote. */
final class SummaryFields {
    private SummaryFields() {}

    static RunSummary read(JsonFields summary) {
        return new RunSummary(
                summary.text("version"),
                summary.text("engine"),
                summary.time("first_seen"),
                summary.time("last_seen"),
                summary.text("time_zone"),
                summary.objects("inputs").stream().map(SummaryFields::input).toList(),
                summary.objects("clean_inputs").stream()
                        .map(SummaryFields::input)
                        .toList(),
                rejections(summary),
                summary.map("classes", entry -> totals(entry.fields().object(entry.name()))),
                summary.texts("internal"),
                summary.texts("public_servers"),
                budget(summary.object("budget")),
                summary.objects("rules").stream().map(SummaryFields::rule).toList(),
                summary.texts("notes"));
    }

    /** What was hidden; nothing in a run of before there was anything to hide by. */
    static Hidden hidden(JsonFields summary) {
        if (!summary.has("hidden")) {
            return Hidden.NONE;
        }
        JsonFields hidden = summary.object("hidden");
        return new Hidden(
                hidden.text("file"),
                hidden.whole("findings"),
                hidden.whole("devices"),
                hidden.objects("entries").stream().map(SummaryFields::entry).toList());
    }

    private static Hidden.Entry entry(JsonFields fields) {
        return new Hidden.Entry(
                fields.small("line"),
                fields.text("what"),
                fields.text("why"),
                fields.textOrNull("by"),
                fields.textOrNull("until"),
                fields.whole("findings"),
                fields.word("state", Hidden.State.values(), Hidden.State::id));
    }

    private static RunSummary.Input input(JsonFields fields) {
        return new RunSummary.Input(fields.text("path"), fields.text("format"), fields.whole("rows"));
    }

    private static List<RunSummary.Rejection> rejections(JsonFields summary) {
        Map<String, Long> counts =
                summary.map("rejected", entry -> entry.fields().whole(entry.name()));
        JsonFields examples = summary.object("rejected_examples");
        return counts.entrySet().stream()
                .map(count ->
                        new RunSummary.Rejection(count.getKey(), count.getValue(), examples.texts(count.getKey())))
                .toList();
    }

    private static RunSummary.ClassTotals totals(JsonFields fields) {
        return new RunSummary.ClassTotals(
                fields.whole("flows"),
                fields.whole("sources"),
                fields.whole("destinations"),
                fields.whole("up_bytes"),
                fields.whole("down_bytes"));
    }

    private static RunSummary.Budget budget(JsonFields fields) {
        return new RunSummary.Budget(
                fields.number("per_hundred"),
                fields.number("days"),
                // Before this was told, the length of all that was judged had to do.
                fields.number(fields.has("window_days") ? "window_days" : "days"),
                fields.whole("judged_devices"),
                fields.whole("judged_clients"),
                fields.number("expected_false"),
                fields.whole("flagged"));
    }

    private static RunSummary.RuleRun rule(JsonFields fields) {
        return new RunSummary.RuleRun(
                fields.text("id"),
                fields.small("version"),
                fields.text("title"),
                fields.text("description"),
                fields.text("blind_spots"),
                fields.texts("false_positives"),
                fields.texts("triage"),
                fields.texts("attack"),
                fields.map("parameters", entry -> entry.fields().text(entry.name())),
                fields.whole("candidates"),
                fields.whole("findings"),
                fields.text("status"));
    }
}
