// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Run;
import java.util.function.Consumer;

/** Writes devices.jsonl: one line for each device or client with a finding, most suspicious first. */
final class DevicesWriter implements FindingWriter {
    @Override
    public String fileName() {
        return RunFiles.DEVICES;
    }

    @Override
    public void write(Run run, Consumer<String> out) {
        run.devices().forEach(device -> out.accept(line(device)));
    }

    private static String line(DeviceVerdict device) {
        JsonText json = new JsonText();
        write(json, device);
        return json.line();
    }

    /** The verdict as an object. */
    static void write(JsonText json, DeviceVerdict device) {
        json.object(() -> {
            json.name("rank").whole(device.rank());
            json.name("device").text(device.device());
            json.name("side").text(device.side().id());
            json.name("risk").number(device.risk());
            json.name("flagged").truth(device.flagged());
            json.name("severity").text(device.severity().id());
            json.name("rules").texts(device.rules());
            json.name("findings").texts(device.findings());
            json.name("summary").text(device.summary());
        });
    }
}
