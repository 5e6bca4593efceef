// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A view that a rule's SQL may read; there is nothing else. Addresses are numbers; {@code addresses} says whose. Times are
 * microseconds since the epoch, days and hours those of the run's time zone.
 */
public enum RuleView {
    /** The judged flows. */
    FLOWS(
            "one row a flow: of one side in baseline.sql, of the judged window in peers.sql and series.sql",
            "ts src dst proto port src_port up_bytes down_bytes duration_us up_packets down_packets state src_internal"
                    + " dst_internal day hour"),
    /** The judged pairs. */
    PAIRS(
            "one row for source, destination, protocol and port of the judged window; unanswered are the flows that got nothing back",
            "src dst proto port src_internal dst_internal flows unanswered up_bytes down_bytes first_ts last_ts active_hours"),
    /** The judged hours. */
    HOURS(
            "as pairs, for each day and hour of the judged window, in baseline.sql of one side",
            "src dst proto port src_internal dst_internal day hour flows unanswered up_bytes down_bytes first_ts last_ts"),
    /** All addresses. */
    ADDRESSES("one row an address, with what is known of it", "id address internal public country owner"),
    /** The judged devices. */
    DEVICES("one row a device of ours that opened a flow in the judged window", "device"),
    /** The judged clients. */
    CLIENTS(
            "one row an outside client that opened five flows to us or reached three ports in the judged window",
            "client"),
    /** The clean pairs. */
    CLEAN_PAIRS(
            "as pairs, for each clean day",
            "day src dst proto port src_internal dst_internal flows unanswered up_bytes down_bytes first_ts last_ts active_hours"),
    /** The clean hours. */
    CLEAN_HOURS(
            "as hours, of the clean days",
            "src dst proto port src_internal dst_internal day hour flows unanswered up_bytes down_bytes first_ts last_ts"),
    /** The clean days. */
    CLEAN_DAYS("one row a clean day", "day"),
    /** What the rule learned of the judged window. */
    OBSERVED("the rows of the rule's own baseline.sql over the judged window", ""),
    /** What the rule learned of clean days. */
    BASELINE("the rows of the rule's own baseline.sql over the clean days", ""),
    /** The rule's parameters. */
    PARAMS("one row: a column for each parameter of the rule", ""),
    /** The judged span. */
    WINDOW_SPAN(
            "one row: length of the judged window in days, clean days of devices, clean days of clients",
            "days clean_days clean_client_days"),
    /** The accused of this rule; for peers.sql and series.sql alone. */
    ACCUSED("one row an accused of this rule, with its main partner where the query named one", "device peer");

    private final String meaning;
    private final String columns;

    RuleView(String meaning, String columns) {
        this.meaning = meaning;
        this.columns = columns;
    }

    /** The name in SQL. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its rows are. */
    public String meaning() {
        return meaning;
    }

    /** Its columns in order; none where they are the rule's own. */
    public List<String> columns() {
        return columns.isEmpty() ? List.of() : List.of(columns.split(" ", -1));
    }

    /** All names, in order. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(RuleView::id).toList();
    }

    /** Finds a view by its name. */
    public static Optional<RuleView> find(String id) {
        return Arrays.stream(values()).filter(view -> view.id().equals(id)).findFirst();
    }
}
