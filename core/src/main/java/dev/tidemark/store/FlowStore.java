// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Steps;
import dev.tidemark.engine.Table;
import dev.tidemark.flow.FlowField;
import dev.tidemark.flow.IpAddress;
import dev.tidemark.place.Networks;
import dev.tidemark.place.Places;
import dev.tidemark.place.PublicServers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lays the flows of a run into the engine: their addresses by number, and their sums by hour, which most rules need alone. */
public final class FlowStore {
    private static final long STRAY_DAYS = 7;

    private final Engine engine;
    private final ZoneId zone;
    private final Places places;

    /**
     * A store in an engine.
     *
     * @param engine open, with the raw tables of the parts to come
     * @param zone where days and hours begin
     * @param places countries and owners
     */
    public FlowStore(Engine engine, ZoneId zone, Places places) {
        this.engine = engine;
        this.zone = zone;
        this.places = places;
    }

    /**
     * Numbers the addresses and sums up the flows of parts.
     *
     * @param parts those that were read into their raw tables
     * @param networks which addresses are ours
     * @param naming whether the user named public servers, or they may be inferred
     */
    public StoredFlows load(Set<Part> parts, Networks networks, Naming naming) {
        return load(parts, networks, naming, EarlierFlows.NONE);
    }

    /** As {@link #load(Set, Networks, Naming)}, with addresses and servers of earlier flows among those of the parts. */
    public StoredFlows load(Set<Part> parts, Networks networks, Naming naming, EarlierFlows earlier) {
        Endpoints endpoints = new Endpoints();
        endpoints.addEarlier(earlier.ends());
        Map<Part, Long> flows = new LinkedHashMap<>();
        for (Part part : parts) {
            flows.put(part, endpoints.add(part, engine.rows(query("endpoints.sql", part))));
        }
        List<String> notes = new ArrayList<>();
        Networks ours = naming == Naming.USUAL ? withPublicServers(endpoints, networks, earlier, notes) : networks;
        AddressBook book = AddressBook.of(endpoints, ours, places);
        book.load(engine, endpoints.texts());
        Map<Part, Span> spans = new LinkedHashMap<>();
        Set<FlowField> unsaid = EnumSet.noneOf(FlowField.class);
        Set<Part> strayed = EnumSet.noneOf(Part.class);
        flows.forEach((part, count) -> {
            Set<FlowField> unsaidHere = encode(part, count, book);
            if (part == Part.JUDGED) {
                unsaid.addAll(unsaidHere);
            }
            Rows.Row span = span(part);
            if (leaveStraysOut(part, span, book)) {
                strayed.add(part);
                span = span(part);
            }
            spans.put(part, Span.of(span));
        });
        return new StoredFlows(
                book, ours, zone, spans, unsaid, new StoredFlows.Refused(endpoints.refused(), strayed), notes);
    }

    private Networks withPublicServers(
            Endpoints endpoints, Networks networks, EarlierFlows earlier, List<String> notes) {
        List<PublicServers.FileEnds> files = new ArrayList<>();
        endpoints.files().forEach((key, ends) -> {
            PublicServers.FileEnds file = FileSides.of(key, ends, networks);
            files.add(file.isCandidate() ? FileSides.withAnswerers(file, ends, clients(key)) : file);
        });
        SortedSet<IpAddress> servers = new TreeSet<>(PublicServers.infer(files));
        servers.addAll(earlier.servers());
        if (servers.isEmpty()) {
            return networks;
        }
        notes.add(PublicServers.describe(servers));
        return networks.withPublic(servers);
    }

    private Rows clients(Endpoints.FileKey key) {
        return engine.rows(query("answerers.sql", key.part()).with(Map.of("file", key.file())));
    }

    /** Returns the fields of which the flows say nothing. */
    private Set<FlowField> encode(Part part, long flows, AddressBook book) {
        engine.define(part.timed(), Query.stepped("zone_offset", part.raw(), offsets(part)));
        engine.define(part.numbered(), query("number.sql", part).over("timed", part.timed()));
        List<Column> present = keepNumbered(part, flows);
        lay(part, part.numbered(), book);
        return FlowColumns.unsaid(present);
    }

    private void lay(Part part, Table numbered, AddressBook book) {
        engine.define(
                part.encoded(),
                query("encode.sql", part).over("numbered", numbered).with(book.limits()));
        engine.alias(part.flows(), part.encoded());
        engine.keep(part.hours(), query("hours.sql", part));
    }

    private Rows.Row span(Part part) {
        return engine.rows(query("span.sql", part)).only();
    }

    /**
     * Leaves out flows that are more than a week from every busy day, where a sensor's clock was wrong: a single one of 1970 would
     * stretch the window to decades, over which the budget allows for much. Returns whether there were any.
     */
    private boolean leaveStraysOut(Part part, Rows.Row span, AddressBook book) {
        if (span.integer("flows") == 0) {
            return false;
        }
        long first = span.integer("first_busy_day") - STRAY_DAYS;
        long last = span.integer("last_busy_day") + STRAY_DAYS;
        if (span.integer("first_day") >= first && span.integer("last_day") <= last) {
            return false;
        }
        engine.define(
                part.inTime(),
                query("slice.sql", part)
                        .over("whole", part.numbered())
                        .with(Slice.ofDays(first, last).values()));
        lay(part, part.inTime(), book);
        return true;
    }

    private List<Column> keepNumbered(Part part, long flows) {
        List<Column> present =
                FlowColumns.present(engine.rows(query("present.sql", part)).only());
        engine.keepMany(part.kept(), Query.chosen("encoding", part.numbered(), present), flows, present);
        engine.define(part.numbered(), Query.padded("flows", part.kept(), FlowColumns.ALL, present));
        return present;
    }

    /** The span is asked of the engine only where it decides on an offset. */
    private Steps offsets(Part part) {
        if (zone.getRules().isFixedOffset()) {
            return ZoneOffsets.of(zone, Instant.EPOCH, Instant.EPOCH);
        }
        Rows.Row moments = engine.rows(query("moments.sql", part)).only();
        return ZoneOffsets.of(zone, Span.moment(moments.integer("first_ts")), Span.moment(moments.integer("last_ts")));
    }

    private static Query query(String file, Part part) {
        return Query.resource(FlowStore.class, file)
                .over("raw", part.raw())
                .over("flows_of_part", part.flows())
                .over("hours_of_part", part.hours());
    }

    /** Whether the user said which addresses are public servers of ours. */
    public enum Naming {
        /** By {@code --public}. */
        NAMED,
        /** Not at all: servers that the files show are ours. */
        USUAL
    }
}
