// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.util.Locale;

/** The kind of behaviour that a rule sees. */
public enum RuleFamily {
    /** Devices of ours that begin to speak to each other. */
    BOTNET,
    /** Spreading from device to device. */
    LATERAL,
    /** Data carried out. */
    EXFILTRATION,
    /** Data carried out inside DNS. */
    DNS_EXFILTRATION,
    /** Commands fetched by DNS. */
    DNS_C2,
    /** Clockwork towards an outside address. */
    BEACON,
    /** Countries and owners nobody here uses. */
    DESTINATION,
    /** Strobes and floods. */
    FLOOD,
    /** Outside clients that are not people. */
    OUTSIDER,
    /** Worth knowing, accuses nobody. */
    INFORMATION;

    /** The word in rule files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
