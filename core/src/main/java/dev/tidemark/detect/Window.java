// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.detect;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Table;
import dev.tidemark.engine.Workspace;
import dev.tidemark.finding.Side;
import dev.tidemark.store.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The judged window as rules see it: the views that their SQL may read. */
final class Window {
    /** Fewer are no fleet whose body could be told from its suspects. */
    static final int FLEET = 20;

    private static final Table PAIRS = new Table("pairs");
    private static final Table CLEAN_PAIRS = new Table("clean_pairs");
    private static final Table DEVICES = new Table("devices");
    private static final Table CLIENTS = new Table("clients");
    private static final Table CLEAN_DAYS = new Table("clean_days");
    private static final Table SPAN = new Table("window_span");

    private final Scope scope;
    private final Span span;
    private final Members judged;
    private final Members clean;
    private final Counts counts;

    private Window(Scope scope, Span span, Members judged, Members clean, Counts counts) {
        this.scope = scope;
        this.span = span;
        this.judged = judged;
        this.clean = clean;
        this.counts = counts;
    }

    /** Who is there, by number of the address. */
    private record Members(Set<Long> devices, Set<Long> clients) {
        Set<Long> of(Side side) {
            return side == Side.INTERNAL ? devices : clients;
        }
    }

    /**
     * How many there are.
     *
     * @param deviceDays clean days of devices
     * @param clientDays clean days of clients
     * @param seenDevices judged devices that are seen for themselves
     * @param addresses of the run
     */
    private record Counts(long deviceDays, long clientDays, long seenDevices, long addresses) {}

    /** Makes the views over what the store holds. */
    static Window open(Workspace workspace, Scope scope) {
        scope.lay(workspace);
        workspace.keep(PAIRS, query("pairs.sql"));
        workspace.keep(CLEAN_PAIRS, query("clean_pairs.sql"));
        Span span = Span.of(workspace.rows(query("span.sql")).only());
        workspace.keep(DEVICES, query("devices.sql"));
        workspace.keep(CLIENTS, query("clients.sql"));
        workspace.keep(CLEAN_DAYS, query("clean_days.sql"));
        Rows.Row counted = workspace.rows(query("counts.sql")).only();
        Counts counts = new Counts(
                counted.integer("device_days"),
                counted.integer("client_days"),
                counted.integer("seen_devices"),
                counted.integer("addresses"));
        Map<String, Set<Long>> members =
                members(workspace.rows(query("members.sql").with(Map.of("fleet", (long) FLEET))));
        Window window = new Window(
                scope,
                span,
                new Members(of(members, "devices"), of(members, "clients")),
                new Members(of(members, "clean devices"), of(members, "clean clients")),
                counts);
        window.loadSpan(workspace);
        return window;
    }

    private void loadSpan(Workspace workspace) {
        workspace.load(
                SPAN,
                List.of(
                        new Column("days", Column.Type.DOUBLE),
                        new Column("clean_days", Column.Type.BIGINT),
                        new Column("clean_client_days", Column.Type.BIGINT)),
                List.<Object[]>of(new Object[] {span.lengthInDays(), counts.deviceDays(), counts.clientDays()}));
    }

    private static Query query(String file) {
        return Query.resource(Window.class, file);
    }

    private static Map<String, Set<Long>> members(Rows rows) {
        Map<String, Set<Long>> members = new HashMap<>();
        for (Rows.Row row : rows) {
            members.computeIfAbsent(row.text("members"), name -> new HashSet<>())
                    .add(row.integer("id"));
        }
        return members;
    }

    private static Set<Long> of(Map<String, Set<Long>> members, String name) {
        return members.getOrDefault(name, Set.of());
    }

    /** What is compared with what. */
    Scope scope() {
        return scope;
    }

    /** Where it begins and ends. */
    Span span() {
        return span;
    }

    /** The numbers of those who are judged. */
    Map<Side, Set<Long>> judged() {
        return Map.of(Side.INTERNAL, judged.devices(), Side.EXTERNAL, judged.clients());
    }

    /** How many of a side are judged. */
    long population(Side side) {
        return judged.of(side).size();
    }

    /** How many of a side are seen for themselves, and not in the flows of a few sensed ones alone. */
    long seen(Side side) {
        return side == Side.INTERNAL ? counts.seenDevices() : population(side);
    }

    /** How many addresses the run knows, which are numbered from 1. */
    long addresses() {
        return counts.addresses();
    }

    /** True where clean days have anybody of that side. */
    boolean hasClean(Side side) {
        return (side == Side.INTERNAL ? counts.deviceDays() : counts.clientDays()) > 0;
    }

    /** True where clean days have this very address on that side. */
    boolean isKnown(Side side, long device) {
        return clean.of(side).contains(device);
    }
}
