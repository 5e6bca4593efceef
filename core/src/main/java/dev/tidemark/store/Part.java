// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.engine.Table;
import java.util.Locale;

/** The two sides of a comparison; their flows are never mixed. */
public enum Part {
    /** The window that is judged. */
    JUDGED,
    /** The days known to be clean. */
    CLEAN;

    private Table table(String suffix) {
        return new Table(name().toLowerCase(Locale.ROOT) + suffix);
    }

    /** Accepted flows as the source gave them. */
    public Table raw() {
        return table("_raw");
    }

    /** The same with the time zone's offset at each flow. */
    Table timed() {
        return table("_part_timed");
    }

    /** Flows as the source gave them, but for addresses, which are numbers. */
    Table numbered() {
        return table("_part_numbered");
    }

    /** The same without those whose moment is far from all others. */
    Table inTime() {
        return table("_part_in_time");
    }

    /** The same, kept without the columns that hold nothing. */
    Table kept() {
        return table("_part_kept");
    }

    /** Flows with numbered addresses, one row a flow; where they are too many to be kept, a reading of them goes to the source. */
    public Table flows() {
        return table("_part_flows");
    }

    /** The flows that {@link #flows} shows where nothing is cut. */
    Table encoded() {
        return table("_part_encoded");
    }

    /** All hours, while {@link #hours} has some. */
    Table allHours() {
        return table("_part_all_hours");
    }

    /** Sums by source, destination, protocol, port, day and hour. */
    public Table hours() {
        return table("_part_hours");
    }
}
