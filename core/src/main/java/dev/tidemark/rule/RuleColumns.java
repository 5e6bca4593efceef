// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.util.List;

/** The columns that a rule's SQL files give: what is read of their rows, and nothing else is. */
public final class RuleColumns {
    /** What query.sql must give. */
    public static final List<String> QUERY = List.of("device", "statistic", "first_seen", "last_seen");
    /** What query.sql may give beside its evidence: the partner that the row is about. */
    public static final List<String> QUERY_OPTIONAL = List.of("peer");
    /** What an evidence must give, behind its name. */
    public static final String OBSERVED = "_observed";
    /** What an evidence may give, behind its name: the mark, and how far honest devices stray. */
    public static final List<String> EVIDENCE_OPTIONAL = List.of("_expected", "_scale");
    /** What peers.sql gives. */
    public static final List<String> PEERS = List.of("device", "peer", "weight", "flows", "up_bytes", "down_bytes");
    /** What series.sql gives. */
    public static final List<String> SERIES = List.of("device", "name", "x", "label", "y", "expected");
    /** What series.sql may give: another axis and unit than the rule's chart has, and the band of what is usual. */
    public static final List<String> SERIES_OPTIONAL = List.of("axis", "unit", "low", "high");

    private RuleColumns() {}
}
