// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.report;

import dev.tidemark.finding.DeviceVerdict;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.Severity;
import dev.tidemark.finding.Units;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Shows a run in a terminal: the verdict, the accused with one sentence each, what was left out. */
public final class TerminalTable {
    private static final int MOST_ACCUSED = 100;
    private static final int MOST_OTHERS = 10;

    private static final int INDENT = 5;

    private final Run run;
    private final TextStyle style;
    private final TextPage page;

    private TerminalTable(Run run, TextStyle style, Consumer<String> out) {
        this.run = run;
        this.style = style;
        this.page = new TextPage(style, out);
    }

    /** Gives the text line by line, each with its line end. */
    public static void write(Run run, TextStyle style, Consumer<String> out) {
        new TerminalTable(run, style, out).write();
    }

    private void write() {
        page.title(VerdictText.sentence(run));
        page.faint(VerdictText.budget(run));
        devices("", VerdictText.accused(run), MOST_ACCUSED);
        devices("Not accused: within the budget, or told as information", VerdictText.others(run), MOST_OTHERS);
        page.list("Notes", run.summary().notes());
        page.list("Not judged", VerdictText.gaps(run));
    }

    private void devices(String title, List<DeviceVerdict> devices, int most) {
        if (devices.isEmpty()) {
            return;
        }
        page.gap();
        if (!title.isEmpty()) {
            page.title(title);
        }
        List<DeviceVerdict> shown = devices.subList(0, Math.min(most, devices.size()));
        TextTable table = table(shown);
        page.print(style.faint(table.heading()));
        for (int i = 0; i < shown.size(); i++) {
            table.row(i).forEach(page::print);
            page.indented(shown.get(i).summary(), INDENT);
        }
        if (devices.size() > most) {
            page.indented(
                    "… and " + Units.number(devices.size() - most)
                            + " more; devices.jsonl, written with --out, has all.",
                    INDENT);
        }
    }

    private TextTable table(List<DeviceVerdict> devices) {
        return new TextTable(
                List.of(
                        TextTable.Column.right("#"),
                        TextTable.Column.left("Device").painted(style::bold),
                        TextTable.Column.right("Risk"),
                        TextTable.Column.left("Severity").painted(this::severity),
                        TextTable.Column.left("Rules")),
                devices.stream().map(TerminalTable::row).toList(),
                style.width());
    }

    private static List<String> row(DeviceVerdict device) {
        return List.of(
                String.format(Locale.ROOT, "%3d", device.rank()),
                device.device(),
                String.format(Locale.ROOT, "%.1f", device.risk()),
                device.severity().id(),
                String.join(", ", device.rules()));
    }

    private String severity(String cell) {
        for (Severity severity : Severity.values()) {
            if (severity.id().equals(cell.strip())) {
                return style.severity(severity, cell);
            }
        }
        return cell;
    }
}
