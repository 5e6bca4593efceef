// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.util.List;

/**
 * A finding that a case must give.
 *
 * @param device the address accused
 * @param flagged whether the device must be flagged, or be listed without that
 * @param numbers the evidence that is told
 */
public record ExpectedFinding(String device, boolean flagged, List<ExpectedNumber> numbers) {
    /** Copies the list. */
    public ExpectedFinding {
        numbers = List.copyOf(numbers);
    }
}
