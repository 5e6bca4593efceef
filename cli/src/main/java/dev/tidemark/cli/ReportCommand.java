// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.finding.Run;
import dev.tidemark.output.RunFolder;
import dev.tidemark.output.RunReader;
import dev.tidemark.report.HtmlReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The report once more, from a run's files. */
@Command(
        name = "report",
        description = "Make the report once more, from a run's files.",
        footer = {"", "Example:", "  tidemark report run"})
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RUN", description = "The folder that was given to --out.")
    private Path folder = Path.of(".");

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Run run = RunReader.read(folder);
        String traffic = RunReader.readTraffic(folder).orElse(null);
        try (RunFolder target = RunFolder.renew(folder)) {
            target.write(HtmlReport.FILE_NAME, out -> HtmlReport.write(run, traffic, out));
            target.commit();
        }
        RunOutput.print(run, console.out(), folder);
        return 0;
    }
}
