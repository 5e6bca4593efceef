// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.profile.Analysis;
import dev.tidemark.profile.Analysis.Frame;
import dev.tidemark.profile.Analysis.Input;
import dev.tidemark.profile.Profile;
import java.util.function.Consumer;

/** Writes analysis.json: what flows look like, and what changed. */
public final class AnalysisWriter {
    /** The file's name inside the folder. */
    public static final String FILE_NAME = RunFiles.ANALYSIS;

    /** The name of the same file inside a run's folder, where it says what the traffic around the findings looks like. */
    public static final String FILE_NAME_IN_RUN = RunFiles.TRAFFIC;

    private final JsonText json = new JsonText();
    private final ClassFields classes = new ClassFields(json);
    private final ProfileFields profiles = new ProfileFields(json, classes);

    private AnalysisWriter() {}

    /** Gives the file's text: one line. */
    public static void write(Analysis analysis, Consumer<String> out) {
        AnalysisWriter writer = new AnalysisWriter();
        writer.write(analysis);
        out.accept(writer.json.line());
    }

    private void write(Analysis analysis) {
        Frame frame = analysis.frame();
        Profile profile = analysis.profile();
        json.object(() -> {
            json.name("schema").whole(RunFiles.SCHEMA);
            json.name("flows").whole(profile.flows());
            json.name("rejected").objectOf(frame.rejected(), json::whole);
            profiles.write(profile);
            frame(frame);
            if (analysis.comparison() != null) {
                comparison(analysis.comparison());
            }
        });
    }

    private void comparison(Analysis.Comparison comparison) {
        json.name("against").object(() -> {
            json.name("flows").whole(comparison.other().flows());
            profiles.write(comparison.other());
        });
        json.name("changes").object(() -> profiles.changes(comparison.changes()));
    }

    private void frame(Frame frame) {
        json.name("inputs").arrayOf(frame.inputs(), this::input);
        json.name("against_inputs").arrayOf(frame.otherInputs(), this::input);
        json.name("time_zone").text(frame.timeZone());
        json.name("internal").texts(frame.internal());
        json.name("public_servers").texts(frame.publicServers());
        json.name("notes").texts(frame.notes());
        json.name("engine").text(frame.engine());
        json.name("version").text(frame.version());
        json.name("program").text(RunFiles.PROGRAM);
    }

    private void input(Input input) {
        json.object(() -> {
            json.name("path").text(input.path());
            json.name("format").text(input.format());
            json.name("rows").whole(input.rows());
        });
    }
}
