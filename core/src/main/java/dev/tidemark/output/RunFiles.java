// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of a run's files: those that the writers and the reader share, and all that may be written at all. */
final class RunFiles {
    /** The version of the layout of all files of a run. */
    static final int SCHEMA = 1;

    /** Stands in summary.json, so that a folder can be told to be a run's before it is replaced. */
    static final String PROGRAM = "tidemark";

    static final String DEVICES = "devices.jsonl";
    static final String FINDINGS = "findings.jsonl";
    static final String SUMMARY = "summary.json";
    static final String TRAFFIC = "traffic.json";
    static final String HIDDEN = "hidden.jsonl";
    static final String TIMINGS = "timings.json";

    /** The files by which folders of others than runs are known, as a run's is by its summary. */
    static final String ANALYSIS = "analysis.json";

    static final String BACKTEST = "backtest.json";
    static final String DRILL = "drill.json";

    /** What comes from later packages. A name that is missing here cannot be written, so that none is forgotten. */
    private static final List<String> FROM_ELSEWHERE =
            List.of("report.html", "analysis.html", "drill.html", "labels.json");

    private static final Pattern CHART = Pattern.compile("chart-\\d{2,}-.+\\.png");

    /** Written as well, but dear to people: what they said of a run, and days to learn from. */
    private static final List<String> DEAR = List.of("verdicts.jsonl", "clean.parquet");

    private RunFiles() {}

    /** True for what a run may take away that follows another in its folder. */
    static boolean isReplaced(String name) {
        return Stream.of(
                                List.of(
                                        DEVICES,
                                        FINDINGS,
                                        SUMMARY,
                                        TRAFFIC,
                                        HIDDEN,
                                        TIMINGS,
                                        ANALYSIS,
                                        BACKTEST,
                                        DRILL,
                                        FindingTable.FILE_NAME),
                                FROM_ELSEWHERE)
                        .anyMatch(names -> names.contains(name))
                || CHART.matcher(name).matches()
                || Writers.byFormat().values().stream()
                        .anyMatch(writer -> writer.fileName().equals(name));
    }

    /** True for what a run may write. */
    static boolean isWritten(String name) {
        return isReplaced(name) || DEAR.contains(name);
    }
}
