// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import dev.tidemark.output.AnalysisWriter;
import dev.tidemark.output.RunFolder;
import dev.tidemark.profile.Analysis;
import dev.tidemark.report.AnalysisPage;
import dev.tidemark.report.AnalysisTables;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes what an analysis says: its two files, and the tables on the terminal. */
final class AnalysisOutput {
    private AnalysisOutput() {}

    /** Writes the files whole. */
    static void write(RunFolder folder, Analysis analysis) {
        folder.write(AnalysisWriter.FILE_NAME, out -> AnalysisWriter.write(analysis, out));
        folder.write(AnalysisPage.FILE_NAME, out -> AnalysisPage.write(analysis, out));
        folder.commit();
    }

    /** Prints the tables and where the page is. */
    static void print(Analysis analysis, PrintWriter out, @Nullable Path folder) {
        AnalysisTables.write(analysis, Terminal.style(), out::print);
        if (folder != null) {
            out.println();
            out.println("Page: " + folder.resolve(AnalysisPage.FILE_NAME));
        }
    }
}
