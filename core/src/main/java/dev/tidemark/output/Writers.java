// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import java.util.List;

/** The written list of writers: what is not here is not written. */
public final class Writers {
    private Writers() {}

    /** The writers of the files that every run has, in the order of writing. */
    public static List<FindingWriter> ofEveryRun() {
        return List.of(devices(), findings(), summary());
    }

    /** The writer of devices.jsonl, one JSON object a line. */
    public static FindingWriter devices() {
        return new DevicesWriter();
    }

    /** The writer of findings.jsonl, one JSON object a line. */
    public static FindingWriter findings() {
        return new FindingsWriter();
    }

    /** The writer of summary.json. */
    public static FindingWriter summary() {
        return new SummaryWriter();
    }
}
