// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.util.Locale;
import java.util.stream.Stream;

/** Fleets that a case may stand in, so that a cut learned from a fleet can be reached by a few lines of flows. */
public enum CaseBackground {
    /** Forty devices and their visitors, all honest: 3 and 4 March 2026 are clean, 5 March 2026 is judged. */
    OFFICE;

    /** The word in expected.json. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words, in order, parted by commas. */
    static String words() {
        return String.join(", ", Stream.of(values()).map(CaseBackground::id).toList());
    }
}
