// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Withheld;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes and reads hidden.jsonl: what was taken out of a run, one line each. */
public final class HiddenFile {
    /** The file's name inside the run's folder. */
    public static final String FILE_NAME = RunFiles.HIDDEN;

    private HiddenFile() {}

    /** Gives the text line by line: the findings by place, then the verdicts as they were. */
    public static void write(Withheld withheld, Consumer<String> out) {
        withheld.findings().forEach(placed -> out.accept(line(placed)));
        withheld.devices().forEach(device -> out.accept(line(device)));
    }

    private static String line(Withheld.Placed placed) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("place").whole(placed.place());
            json.name("line").whole(placed.line());
            json.name("why").text(placed.why());
            json.name("finding");
            FindingsWriter.write(json, placed.finding());
        });
        return json.line();
    }

    private static String line(DeviceVerdict device) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("verdict");
            DevicesWriter.write(json, device);
        });
        return json.line();
    }

    static Withheld read(List<JsonFields> lines) {
        List<Withheld.Placed> findings = new ArrayList<>();
        List<DeviceVerdict> devices = new ArrayList<>();
        for (JsonFields line : lines) {
            if (line.has("finding")) {
                findings.add(new Withheld.Placed(
                        line.small("place"),
                        line.small("line"),
                        line.text("why"),
                        FindingFields.read(line.object("finding"))));
            } else {
                devices.add(DeviceFields.read(line.object("verdict")));
            }
        }
        return new Withheld(findings, devices);
    }
}
