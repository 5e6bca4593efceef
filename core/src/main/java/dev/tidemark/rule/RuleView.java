// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A view that a rule's SQL may read; there is nothing else. */
public enum RuleView {
    /** The judged flows. */
    FLOWS("one row a flow of the judged window"),
    /** The judged pairs. */
    PAIRS("one row for source, destination, protocol and port of the judged window"),
    /** The judged hours. */
    HOURS("as pairs, for each day and hour of the judged window"),
    /** All addresses. */
    ADDRESSES("one row an address: its name, side, country and owner"),
    /** The judged devices. */
    DEVICES("one row a device of ours that opened a flow in the judged window"),
    /** The judged clients. */
    CLIENTS("one row an outside client that opened a flow to us in the judged window"),
    /** The clean pairs. */
    CLEAN_PAIRS("as pairs, for each clean day"),
    /** The clean hours. */
    CLEAN_HOURS("as hours, of the clean days"),
    /** The clean days. */
    CLEAN_DAYS("one row a clean day"),
    /** What the rule learned. */
    BASELINE("the rows of the rule's own baseline.sql over the clean days"),
    /** The rule's parameters. */
    PARAMS("one row: a column for each parameter of the rule"),
    /** The judged span. */
    WINDOW_SPAN("one row: length of the judged window in days, clean days of devices, clean days of clients"),
    /** The accused of this rule; for peers.sql and series.sql alone. */
    ACCUSED("one row an accused of this rule, with its main partner where the query named one");

    private final String meaning;

    RuleView(String meaning) {
        this.meaning = meaning;
    }

    /** The name in SQL. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its rows are. */
    public String meaning() {
        return meaning;
    }

    /** All names, in order. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(RuleView::id).toList();
    }
}
