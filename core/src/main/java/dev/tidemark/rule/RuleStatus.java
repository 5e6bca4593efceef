// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.util.Locale;

/** How far a rule can be trusted, in Sigma's words. */
public enum RuleStatus {
    /** Keeps its noise budget on clean days. */
    STABLE,
    /** Still to be proven. */
    EXPERIMENTAL,
    /** Retired: kept for its id, never run. */
    DEPRECATED;

    /** The word in rule files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
