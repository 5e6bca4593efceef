// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import java.util.List;

/** Names that the writers and the reader of a run's files share. */
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

    /** Files by which the folder of a proof is known. */
    static final List<String> PROOFS = List.of("backtest.json", "drill.json");

    /** The file by which the folder of an analysis is known, as a run's is by its summary. */
    static final String ANALYSIS = "analysis.json";

    private RunFiles() {}
}
