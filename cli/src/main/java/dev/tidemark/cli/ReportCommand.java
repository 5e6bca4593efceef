// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.error.ErrorCode;
import dev.tidemark.error.TidemarkException;
import dev.tidemark.finding.Run;
import dev.tidemark.output.RunFolder;
import dev.tidemark.output.RunReader;
import dev.tidemark.report.ChartImages;
import dev.tidemark.report.HtmlReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The report once more, from a run's files. */
@Command(
        name = "report",
        description = "Make the report once more, from a run's files.",
        footer = {"", "Examples:", "  tidemark report run", "  tidemark report run --format png"})
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RUN", description = "The folder that was given to --out.")
    private String said = ".";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "More files beside the report: png, the charts of the accused as pictures.")
    private @Nullable String format;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (format != null && !format.equals(ChartImages.FORMAT)) {
            throw new TidemarkException(
                    ErrorCode.USAGE,
                    "--format " + format + ": `tidemark report` adds " + ChartImages.FORMAT
                            + " alone; `tidemark detect --format` has the others.");
        }
        Path folder = engine.place(said);
        Run run = RunReader.read(folder);
        String traffic = RunReader.readTraffic(folder).orElse(null);
        try (RunFolder target = RunFolder.renew(folder)) {
            target.write(HtmlReport.FILE_NAME, out -> HtmlReport.write(run, traffic, out));
            if (format != null) {
                ChartImages.write(run, target::write);
            }
            target.commit();
        }
        RunOutput.print(run, console.out(), folder);
        return 0;
    }
}
