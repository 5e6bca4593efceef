// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.settings;

import java.util.Locale;

/** Whether long work shows how far it is. */
public enum Progress {
    /** On a terminal, not in a pipe. */
    AUTO,
    /** Always. */
    ALWAYS,
    /** Never. */
    NEVER;

    /** The word in settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
