// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.output;

import java.util.List;

/** The written list of writers: what is not here is not written. */
public final class Writers {
    private Writers() {}

    /** The writers of the files that every run has, in the order of writing. */
    public static List<FindingWriter> ofEveryRun() {
        return List.of(new DevicesWriter(), new FindingsWriter(), new SummaryWriter());
    }
}
