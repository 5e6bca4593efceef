// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.triage;

import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Hidden;
import dev.tidemark.finding.Run;
import dev.tidemark.output.JsonText;
import dev.tidemark.output.SummaryWriter;
import java.util.List;
import java.util.function.Consumer;

/** Writes what a triage came to as one line of JSON. */
public final class TriageJson {
    private static final int SCHEMA = 1;

    private final JsonText json = new JsonText();

    private TriageJson() {}

    /** Gives the text. */
    public static void write(Run run, List<Opinion> opinions, Consumer<String> out) {
        TriageJson writer = new TriageJson();
        writer.write(run, opinions);
        out.accept(writer.json.line());
    }

    private void write(Run run, List<Opinion> opinions) {
        Hidden hidden = run.hidden();
        json.object(() -> {
            json.name("schema").whole(SCHEMA);
            json.name("flagged")
                    .whole(run.devices().stream().filter(DeviceVerdict::flagged).count());
            json.name("findings").whole(run.findings().size());
            json.name("hidden_findings").whole(hidden.findings());
            json.name("hidden_devices").whole(hidden.devices());
            json.name("allow").text(hidden.file());
            json.name("entries").arrayOf(hidden.entries(), entry -> SummaryWriter.entry(json, entry));
            json.name("verdicts").arrayOf(OpinionFile.standing(opinions), opinion -> OpinionFile.write(json, opinion));
        });
    }
}
