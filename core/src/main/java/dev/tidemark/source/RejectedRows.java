// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.source;

import java.util.List;

/**
 * Rows of one side that cannot be flows, for one reason.
 *
 * @param reason {@code no-address}, {@code bad-address}, {@code negative-bytes}, {@code absurd-bytes}, {@code bad-port},
 *     {@code not-a-number}, {@code bad-time}, {@code stray-time} (far from all others) or {@code broken-line}
 * @param count how many
 * @param examples the first few as {@code file:line: text}
 */
public record RejectedRows(String reason, long count, List<String> examples) {
    /** Copies the list. */
    public RejectedRows {
        examples = List.copyOf(examples);
    }
}
