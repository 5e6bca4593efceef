// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.triage;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of an accusation.
 *
 * @param device the accused
 * @param rule whose finding is meant, null for all of the device's
 * @param truth whether the accusation is right
 * @param note why, as the person put it
 * @param by who says so
 * @param at when
 */
public record Opinion(String device, @Nullable String rule, Truth truth, String note, String by, Instant at) {
    /** Whether an accusation is right. */
    public enum Truth {
        /** It misbehaves. */
        TRUE,
        /** It does not. */
        FALSE;

        /** The word in files and options. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
