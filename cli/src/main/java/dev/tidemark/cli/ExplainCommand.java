// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Run;
import dev.tidemark.finding.Withheld;
import dev.tidemark.output.RunReader;
import dev.tidemark.report.Explanation;
import dev.tidemark.report.TextPage;
import dev.tidemark.triage.OpinionFile;
import dev.tidemark.triage.Triage;
import dev.tidemark.triage.TriageText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Everything known of one device, in the terminal. */
@Command(
        name = "explain",
        description = "Everything known of one device.",
        footer = {"", "Example:", "  tidemark explain 192.168.1.20 run"})
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "ADDRESS", description = "The device or client.")
    private String address = "";

    @Parameters(index = "1", paramLabel = "RUN", description = "The folder that was given to --out.")
    private String said = ".";

    @Mixin
    private EngineOptions engine = new EngineOptions();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path folder = engine.place(said);
        if (Files.isDirectory(Path.of(address)) && Files.notExists(folder)) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "The address comes first, then the run: tidemark explain " + folder + " " + address);
        }
        String device = OpinionFile.canonical(address);
        Run shown = RunReader.read(folder);
        Withheld withheld = RunReader.withheld(folder);
        boolean isShown = speaksOf(shown, device);
        Run run = isShown ? shown : Triage.whole(shown, withheld);
        if (!isShown) {
            allowed(device, shown.hidden().file(), withheld);
        }
        Explanation.write(run, device, Terminal.style(), console.out()::print);
        TriageText.write(device, withheld, OpinionFile.read(folder), Terminal.style(), console.out()::print);
        return 0;
    }

    /** Who asks about a device that is allowed must not read first that it is accused. */
    private void allowed(String device, String file, Withheld withheld) {
        withheld.findings().stream()
                .filter(placed -> placed.finding().device().equals(device))
                .findFirst()
                .ifPresent(placed -> {
                    TextPage page = new TextPage(Terminal.style(), console.out()::print);
                    page.prose("Allowed by " + file + ", line " + placed.line() + " (" + placed.why()
                            + "), and therefore in no table or report. Without that it would be:");
                    page.gap();
                });
    }

    private static boolean speaksOf(Run run, String device) {
        return run.devices().stream().anyMatch(verdict -> verdict.device().equals(device));
    }
}
