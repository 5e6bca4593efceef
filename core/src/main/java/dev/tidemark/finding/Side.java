// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.util.Locale;

/** Where the accused stands. */
public enum Side {
    /** One of our devices. */
    INTERNAL,
    /** An outside client of our services. */
    EXTERNAL;

    /** The word in outputs and rule files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
