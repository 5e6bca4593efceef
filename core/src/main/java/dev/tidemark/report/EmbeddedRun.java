// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Finding;
import dev.tidemark.finding.Run;
import dev.tidemark.output.FindingWriter;
import dev.tidemark.output.Writers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The JSON inside the report: the run's files, with the details of as many devices as a file of good size can hold. */
final class EmbeddedRun {
    /** Leaves the whole file well below three megabytes, the library of charts included. */
    private static final int MOST_FINDING_CHARACTERS = 1_000_000;

    private static final int MOST_DEVICE_CHARACTERS = 600_000;

    private final Run run;
    private final EvenSteps steps;
    private final Map<String, List<Finding>> byDevice;

    private EmbeddedRun(Run run) {
        this.run = run;
        this.steps = EvenSteps.of(run.summary());
        this.byDevice = run.findings().stream().collect(Collectors.groupingBy(Finding::device));
    }

    /** JSON that may stand inside a script element. */
    static String json(Run run) {
        return new EmbeddedRun(run).object();
    }

    private String object() {
        return "{\"summary\":" + lines(Writers.summary(), run).get(0)
                + ",\"device_count\":" + run.devices().size()
                + ",\"devices\":[" + String.join(",", ranked())
                + "],\"findings\":[" + String.join(",", detailed()) + "]}";
    }

    /** As many as fit, the most suspicious first. */
    private List<String> ranked() {
        List<String> all = lines(Writers.devices(), run);
        int characters = 0;
        int fitting = 0;
        while (fitting < all.size() && characters + all.get(fitting).length() <= MOST_DEVICE_CHARACTERS) {
            characters += all.get(fitting).length();
            fitting++;
        }
        return all.subList(0, fitting);
    }

    /** Whole devices only, the most suspicious first. */
    private List<String> detailed() {
        List<String> all = new ArrayList<>();
        int characters = 0;
        for (DeviceVerdict device : run.devices()) {
            List<String> lines = lines(Writers.findings(), ofDevice(device));
            characters += lines.stream().mapToInt(String::length).sum();
            if (characters > MOST_FINDING_CHARACTERS) {
                break;
            }
            all.addAll(lines);
        }
        return all;
    }

    private Run ofDevice(DeviceVerdict device) {
        List<Finding> findings = byDevice.getOrDefault(device.device(), List.of()).stream()
                .map(this::charted)
                .toList();
        return new Run(run.summary(), List.of(), findings);
    }

    private Finding charted(Finding finding) {
        return new Finding(
                finding.id(),
                finding.rule(),
                finding.device(),
                finding.side(),
                finding.severity(),
                finding.score(),
                finding.pValue(),
                finding.baseline(),
                finding.title(),
                finding.summary(),
                finding.firstSeen(),
                finding.lastSeen(),
                finding.peers(),
                finding.peerCount(),
                finding.evidence(),
                finding.attack(),
                finding.flows(),
                finding.series().stream().map(steps::fill).toList());
    }

    private static List<String> lines(FindingWriter writer, Run run) {
        List<String> lines = new ArrayList<>();
        writer.write(run, line -> lines.add(HtmlText.insideScript(line.strip())));
        return lines;
    }
}
