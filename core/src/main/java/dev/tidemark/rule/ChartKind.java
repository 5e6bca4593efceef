// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.util.Locale;

/** How a finding of a rule is drawn. */
public enum ChartKind {
    /** A line over the window. */
    TIME,
    /** How often which size or gap. */
    HISTOGRAM,
    /** Categories side by side. */
    BARS,
    /** One mark a flow along the window. */
    STRIP;

    /** The word in rule files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
