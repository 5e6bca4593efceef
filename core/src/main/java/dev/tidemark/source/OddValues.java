// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import dev.tidemark.engine.Rows;
import java.util.ArrayList;
import java.util.List;

/** How many flows of a scan group have values that make no sense, where a flow is one without them too. */
final class OddValues {
    private long payloads;
    private long durations;
    private long packets;
    private long sourcePorts;

    /** Adds what the survey of a file says. */
    void add(Rows.Row row) {
        payloads += row.integer("odd_payloads");
        durations += row.integer("odd_durations");
        packets += row.integer("odd_packets");
        sourcePorts += row.integer("odd_src_ports");
    }

    /** A sentence each. */
    List<String> notes(String names) {
        List<String> notes = new ArrayList<>();
        if (payloads > 0) {
            notes.add("Payload far beyond the packets' own bytes in " + flows(payloads)
                    + ", as where a sensor guesses it from sequence numbers; the packets' bytes are taken: " + names
                    + ".");
        }
        List<String> unknown = new ArrayList<>();
        addTo(unknown, "duration", durations);
        addTo(unknown, "packets", packets);
        addTo(unknown, "src_port", sourcePorts);
        if (!unknown.isEmpty()) {
            notes.add("Negative, absurd or no numbers, taken as not known, of " + String.join(", of ", unknown) + ": "
                    + names + ".");
        }
        return notes;
    }

    private static void addTo(List<String> unknown, String field, long count) {
        if (count > 0) {
            unknown.add(field + " in " + flows(count));
        }
    }

    private static String flows(long count) {
        return count + (count == 1 ? " flow" : " flows");
    }
}
