// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.finding.Run;
import dev.tidemark.finding.Withheld;
import dev.tidemark.output.AnalysisWriter;
import dev.tidemark.output.FindingWriter;
import dev.tidemark.output.HiddenFile;
import dev.tidemark.output.RunFolder;
import dev.tidemark.output.Timings;
import dev.tidemark.output.Writers;
import dev.tidemark.pipeline.Judged;
import dev.tidemark.report.ChartImages;
import dev.tidemark.report.HtmlReport;
import dev.tidemark.report.TerminalTable;
import dev.tidemark.triage.Triaged;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what a run says: its files, and the table on the terminal. */
final class RunOutput {
    private RunOutput() {}

    /**
     * What goes into a run's folder beside the files that every run has.
     *
     * @param writers of outputs that the user asked for
     * @param labels of a made-up office, null where there are none
     */
    record Extras(List<FindingWriter> writers, @Nullable String labels) {
        Extras {
            writers = List.copyOf(writers);
        }
    }

    /** Writes the files whole, last how long all steps took. */
    static void write(RunFolder folder, Judged judged, Extras extras, Supplier<Timings> timings) {
        Run run = judged.run();
        StringBuilder traffic = new StringBuilder();
        AnalysisWriter.write(judged.traffic(), traffic::append);
        // The page takes as long as all other files together, and machines have more than one core.
        CompletableFuture<String> page = CompletableFuture.supplyAsync(() -> page(run, traffic.toString()));
        Stream.concat(Writers.ofEveryRun().stream(), extras.writers().stream())
                .forEach(writer -> folder.write(writer, run));
        folder.write(AnalysisWriter.FILE_NAME_IN_RUN, out -> out.accept(traffic.toString()));
        folder.write(HtmlReport.FILE_NAME, out -> out.accept(page.join()));
        String labels = extras.labels();
        if (labels != null) {
            folder.write("labels.json", out -> out.accept(labels));
        }
        Timings taken = timings.get();
        folder.write(taken.fileName(), taken::write);
        folder.commit();
    }

    private static String page(Run run, String traffic) {
        StringBuilder page = new StringBuilder();
        HtmlReport.write(run, traffic, page::append);
        return page.toString();
    }

    /** Writes once more what a triage may change, and leaves the rest to who commits. */
    static void writeAgain(RunFolder folder, Triaged triaged, @Nullable String traffic) {
        for (FindingWriter writer : Writers.ofEveryRun()) {
            folder.write(writer, triaged.run());
        }
        folder.write(HtmlReport.FILE_NAME, out -> HtmlReport.write(triaged.run(), traffic, out));
        withheld(folder, triaged.withheld());
        exportAgain(folder, triaged.run());
    }

    /** Writes those further outputs once more that the folder holds, so that none shows what is hidden. */
    private static void exportAgain(RunFolder folder, Run run) {
        List<String> held = folder.fileNames();
        Writers.byFormat().values().stream()
                .filter(writer -> held.contains(writer.fileName()))
                .forEach(writer -> folder.write(writer, run));
        List<String> charts = held.stream().filter(ChartImages::isChart).toList();
        if (!charts.isEmpty()) {
            charts.forEach(folder::remove);
            ChartImages.write(run, folder::write);
        }
    }

    /** Writes what was taken out of a run. */
    static void withheld(RunFolder folder, Withheld withheld) {
        folder.write(HiddenFile.FILE_NAME, out -> HiddenFile.write(withheld, out));
    }

    /** Prints the table and where the report is. */
    static void print(Run run, PrintWriter out, @Nullable Path folder) {
        TerminalTable.write(run, Terminal.style(), out::print);
        if (folder != null) {
            out.println();
            out.println("Report: " + folder.resolve(HtmlReport.FILE_NAME));
        }
    }
}
