// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.Map;
import java.util.TreeMap;

/** What one file holds: rows, by reason those that cannot be flows, and other records, which are no rows of ours. */
final class FileCount {
    private static final String LEFT_OUT = "left-out";

    private final Map<String, Long> rejected = new TreeMap<>();
    private long rows;
    private long leftOut;

    void addRows(long count) {
        rows += count;
    }

    /** Rows that a format leaves out are no faults. */
    void reject(String reason, long count) {
        if (reason.equals(LEFT_OUT)) {
            leftOut += count;
        } else {
            rejected.merge(reason, count, Long::sum);
        }
    }

    /** Counts one rejected row as left out after all. */
    void forgive(String reason) {
        long left = rejected.merge(reason, -1L, Long::sum);
        if (left == 0) {
            rejected.remove(reason);
        }
        leftOut++;
    }

    /** Records of other kinds. */
    long leftOut() {
        return leftOut;
    }

    long rows() {
        return rows - leftOut;
    }

    long rejectedRows() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> rejected() {
        return rejected;
    }
}
