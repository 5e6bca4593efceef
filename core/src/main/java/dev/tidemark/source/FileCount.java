// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.Map;
import java.util.TreeMap;

/** What one file holds: rows, and by reason those that cannot be flows. */
final class FileCount {
    private final Map<String, Long> rejected = new TreeMap<>();
    private long rows;

    void addRows(long count) {
        rows += count;
    }

    void reject(String reason, long count) {
        rejected.merge(reason, count, Long::sum);
    }

    long rows() {
        return rows;
    }

    long rejectedRows() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> rejected() {
        return rejected;
    }
}
