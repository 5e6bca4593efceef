// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.finding;

import java.util.Locale;

/** What a finding was measured against. */
public enum Measure {
    /** The device's own clean days. */
    OWN,
    /** The other devices. */
    FLEET,
    /** Nothing clean: the judged window itself. */
    NONE;

    /** The word in outputs. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
