// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Query;
import dev.tidemark.engine.Rows;
import dev.tidemark.engine.Table;
import dev.tidemark.flow.IpAddress;
import dev.tidemark.place.Networks;
import dev.tidemark.place.Places;
import dev.tidemark.place.PublicServers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** Lays the flows of a run into the engine: each file is read twice at most, whatever the number of rules. */
public final class FlowStore {
    private static final Table RAW = new Table("raw");
    private static final Table ENCODED = new Table("encoded");
    private static final Table HOURS_OF_PART = new Table("hours_of_part");

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
     * Encodes and sums up the parts whose raw tables are in the engine.
     *
     * @param parts the parts present
     * @param networks which addresses are ours
     * @param naming whether the user named the networks, or public servers may be inferred
     */
    public StoredFlows load(Set<Part> parts, Networks networks, Naming naming) {
        Endpoints endpoints = new Endpoints();
        for (Part part : parts) {
            engine.alias(RAW, part.raw());
            endpoints.add(part, engine.rows(query("endpoints.sql")));
        }
        List<String> notes = new ArrayList<>();
        Networks ours = naming == Naming.USUAL ? withPublicServers(endpoints, networks, notes) : networks;
        AddressBook book = AddressBook.of(endpoints, ours, places);
        book.load(engine, endpoints.texts());
        Map<Part, Span> spans = new LinkedHashMap<>();
        for (Part part : parts) {
            spans.put(part, encode(part, firstMoment(part)));
        }
        return new StoredFlows(book, ours, spans, endpoints.refused(), notes);
    }

    private Networks withPublicServers(Endpoints endpoints, Networks networks, List<String> notes) {
        List<PublicServers.FileEnds> files = new ArrayList<>();
        endpoints.files().forEach((key, ends) -> {
            PublicServers.FileEnds file = FileSides.of(key, ends, networks);
            files.add(file.isCandidate() ? FileSides.withAnswerers(file, ends, clients(key)) : file);
        });
        SortedSet<IpAddress> servers = PublicServers.infer(files);
        if (servers.isEmpty()) {
            return networks;
        }
        notes.add(PublicServers.describe(servers));
        return networks.withPublic(servers);
    }

    private Rows clients(Endpoints.FileKey key) {
        engine.alias(RAW, key.part().raw());
        return engine.rows(Query.resource(FlowStore.class, "answerers.sql").with(Map.of("file", key.file())));
    }

    private Instant firstMoment(Part part) {
        engine.alias(RAW, part.raw());
        Long first = (Long) engine.rows(query("first_moment.sql")).only().value("first_ts");
        return Span.moment(first == null ? 0 : first);
    }

    private Span encode(Part part, Instant begin) {
        engine.alias(RAW, part.raw());
        engine.keep(part.flows(), query("encode.sql").with(ZoneOffsets.of(zone, begin)));
        engine.alias(ENCODED, part.flows());
        engine.keep(part.hours(), query("hours.sql"));
        engine.alias(HOURS_OF_PART, part.hours());
        return Span.of(engine.rows(query("span.sql")).only());
    }

    private static Query query(String file) {
        return Query.resource(FlowStore.class, file);
    }

    /** Whether the user said which addresses are ours. */
    public enum Naming {
        /** By {@code --internal} or {@code --public}. */
        NAMED,
        /** Not at all: the usual private networks, and servers that the files show. */
        USUAL
    }
}
