// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of a small, dull network as CSV: five devices that fetch from one server of ours and one outside, in turn. */
final class FlowRows {
    static final String HEADER = "timestamp,src_ip,dst_ip,proto,port,up_bytes,down_bytes";
    private static final long FIRST_SECOND = 1_700_000_000;
    private static final int DEVICES = 5;

    private FlowRows() {}

    /** So many rows of devices in a network such as {@code 10.0.0.}. */
    static List<String> of(int count, String network) {
        List<String> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            boolean isInside = number % 2 == 0 && network.startsWith("10.");
            rows.add(String.join(
                    ",",
                    String.valueOf(FIRST_SECOND + number * 60L),
                    network + (10 + number % DEVICES),
                    isInside ? network + "2" : "198.51.100.7",
                    "tcp",
                    "443",
                    String.valueOf(500 + number % 7),
                    String.valueOf(4_000 + number % 11)));
        }
        return rows;
    }

    /** A whole file of good rows. */
    static String csv(int count) {
        return csv(of(count, "10.0.0."));
    }

    /** A whole file of these rows. */
    static String csv(List<String> rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }
}
