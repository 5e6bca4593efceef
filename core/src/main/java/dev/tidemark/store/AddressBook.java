// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.store;

import dev.tidemark.engine.Column;
import dev.tidemark.engine.Engine;
import dev.tidemark.engine.Table;
import dev.tidemark.flow.IpAddress;
import dev.tidemark.place.AddressKind;
import dev.tidemark.place.Networks;
import dev.tidemark.place.Place;
import dev.tidemark.place.Places;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All addresses of a run by number. Numbers follow the order of addresses, so that ties never depend on row order. */
public final class AddressBook {
    static final Table ADDRESSES = new Table("addresses");
    static final Table TEXTS = new Table("address_texts");

    /** What is said of each address. */
    public static final List<Column> COLUMNS = List.of(
            new Column("id", Column.Type.INTEGER),
            new Column("address", Column.Type.STRING),
            new Column("internal", Column.Type.BOOLEAN),
            new Column("public", Column.Type.BOOLEAN),
            new Column("country", Column.Type.STRING),
            new Column("owner", Column.Type.STRING));

    private final List<KnownAddress> addresses;

    private AddressBook(List<KnownAddress> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    /** Numbers the addresses, ours first, then those of local scope, and looks up the places of the others. */
    static AddressBook of(Endpoints endpoints, Networks networks, Places places) {
        List<KnownAddress> kinds = new ArrayList<>();
        endpoints.tallies().forEach((address, tally) -> {
            AddressKind kind = tally.opened() > 0 ? networks.kindOf(address) : networks.kindOfSilent(address);
            kinds.add(new KnownAddress(0, address, kind, Place.UNKNOWN));
        });
        kinds.sort(Comparator.comparingInt(AddressBook::rank).thenComparing(KnownAddress::address));
        List<KnownAddress> numbered = new ArrayList<>(kinds.size());
        for (KnownAddress known : kinds) {
            Place place = known.kind() == AddressKind.EXTERNAL ? places.find(known.address()) : Place.UNKNOWN;
            numbered.add(new KnownAddress(numbered.size() + 1, known.address(), known.kind(), place));
        }
        return new AddressBook(numbered);
    }

    /** The address of a number. */
    public KnownAddress find(long id) {
        return addresses.get((int) id - 1);
    }

    /** How many addresses there are. */
    public int size() {
        return addresses.size();
    }

    /** Lays the book and the source's spellings into the engine. */
    void load(Engine engine, Map<String, IpAddress> texts) {
        engine.load(ADDRESSES, COLUMNS, rows(addresses, AddressBook::row));
        Map<IpAddress, KnownAddress> byAddress =
                addresses.stream().collect(Collectors.toMap(KnownAddress::address, known -> known));
        engine.load(
                TEXTS,
                List.of(new Column("text", Column.Type.STRING), new Column("id", Column.Type.INTEGER)),
                rows(List.copyOf(texts.entrySet()), entry -> new Object[] {
                    entry.getKey(),
                    Objects.requireNonNull(byAddress.get(entry.getValue())).id()
                }));
    }

    /**
     * What tells a flow's class by the numbers of its ends: {@code ours}, the last number of ours, and {@code near}, the last
     * one of local scope. An outsider's multicast has no end of ours: it is counted with the external flows and not judged.
     */
    public Map<String, Object> limits() {
        return Map.of("ours", lastOf(0), "near", lastOf(1));
    }

    private long lastOf(int rank) {
        return addresses.stream().filter(known -> rank(known) <= rank).count();
    }

    private static int rank(KnownAddress known) {
        if (known.kind().isOurs()) {
            return 0;
        }
        return known.kind() == AddressKind.LOCAL_SCOPE ? 1 : 2;
    }

    private static Object[] row(KnownAddress known) {
        return new Object[] {
            known.id(),
            known.address().toString(),
            known.kind().isOurs(),
            known.kind() == AddressKind.PUBLIC,
            known.place().country(),
            known.place().ownerLabel()
        };
    }

    private static <T> Iterable<Object[]> rows(List<T> items, Function<T, Object[]> row) {
        return () -> items.stream().map(row).iterator();
    }
}
