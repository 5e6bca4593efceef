// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.pipeline;

import dev.tidemark.baseline.BaselineWriter;
import dev.tidemark.source.RejectedRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a learning came to.
 *
 * @param written what the baseline holds now, and what was added
 * @param rejected rows that cannot be flows
 * @param notes what was inferred, a sentence each
 */
public record LearnResult(BaselineWriter.Written written, List<RejectedRows> rejected, List<String> notes) {
    /** Copies the lists. */
    public LearnResult {
        rejected = List.copyOf(rejected);
        notes = List.copyOf(notes);
    }

    /** The flows added. */
    public long flowsAdded() {
        return written.added().flows();
    }

    /** The days that the added flows are of, in order. */
    public List<LocalDate> daysAdded() {
        return new ArrayList<>(written.added().days().keySet());
    }

    /** All days of the baseline, in order. */
    public List<LocalDate> days() {
        return new ArrayList<>(written.manifest().days());
    }

    /** All flows of the baseline. */
    public long flows() {
        return written.manifest().flows();
    }

    /** The size of the baseline's files. */
    public long bytes() {
        return written.manifest().bytes();
    }

    /** Why rules cannot be run on the baseline, by rule id. */
    public Map<String, String> lacking() {
        return written.lacking();
    }
}
