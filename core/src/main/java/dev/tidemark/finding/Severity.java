// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.util.Locale;

/** How grave a finding or a device is, least first. */
public enum Severity {
    /** Worth knowing, no accusation. */
    INFO,
    /** Unusual, within the budget of honest change. */
    LOW,
    /** Beyond the budget. */
    MEDIUM,
    /** Far beyond it. */
    HIGH,
    /** Beyond doubt that something changed. */
    CRITICAL;

    /** The word in outputs and options. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
