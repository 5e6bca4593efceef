// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.util.List;

/** The names inside a rule's folder. */
public final class RuleFiles {
    /** What the rule is. */
    public static final String RULE = "rule.yml";
    /** Its candidates. */
    public static final String QUERY = "query.sql";
    /** What it learns. */
    public static final String BASELINE = "baseline.sql";
    /** Partners of the accused. */
    public static final String PEERS = "peers.sql";
    /** Chart series of the accused. */
    public static final String SERIES = "series.sql";
    /** Its cases, a folder each. */
    public static final String CASES = "cases";
    /** A case's clean flows. */
    public static final String CLEAN = "clean.csv";
    /** A case's judged flows. */
    public static final String DAY = "day.csv";
    /** What a case must give. */
    public static final String EXPECTED = "expected.json";
    /** A case's own places of addresses; may be left out. */
    public static final String PLACES = "places.csv";
    /** The first line of places. */
    public static final String PLACES_HEADER = "address,country,owner";
    /** Where retired rules lie, beside the living. */
    public static final String DEPRECATED = "deprecated";
    /** All that a rule's folder may hold beside its cases. */
    public static final List<String> KNOWN = List.of(RULE, QUERY, BASELINE, PEERS, SERIES);

    private RuleFiles() {}
}
