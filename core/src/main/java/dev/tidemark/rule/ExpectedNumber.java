// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number that a case must give.
 *
 * @param evidence name of the evidence
 * @param kind which of its numbers
 * @param value what it must be, null where it must be unknown
 */
public record ExpectedNumber(
        String evidence, Kind kind, @Nullable Double value) {
    /** Which number of an evidence. */
    public enum Kind {
        /** What the window showed. */
        OBSERVED,
        /** What clean days or the fleet show. */
        EXPECTED;

        /** The word in expected.json. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
