// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.trial;

import java.util.List;

/**
 * How a case went.
 *
 * @param example the case
 * @param differences what came out otherwise than expected, a sentence each; empty where the case passed
 */
public record CaseResult(CaseFolder example, List<String> differences) {
    /** Copies the list. */
    public CaseResult {
        differences = List.copyOf(differences);
    }

    /** True where all came out as expected. */
    public boolean isPassed() {
        return differences.isEmpty();
    }
}
