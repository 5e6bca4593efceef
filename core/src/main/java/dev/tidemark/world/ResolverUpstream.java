// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** What our name servers do not know they ask a public one, over a few long encrypted connections. */
final class ResolverUpstream {
    private static final int SLOTS = 288;
    private static final double SLOT_SECONDS = 300;
    private static final long LIFE = 47;
    private static final double UNKNOWN_SHARE = 0.35;

    private final Office office;
    private final List<Endpoint> upstream;

    ResolverUpstream(Office office, Dice dice) {
        this.office = office;
        Owner owner = office.owners().all(OwnerKind.RESOLVER, Reach.COMMON).get(0);
        this.upstream = List.of(
                office.owners().freshEndpoint(owner, dice), office.owners().freshEndpoint(owner, dice));
    }

    /** Adds to the book what its questions so far make the name servers ask. */
    void relay(int day, FlowBook book) {
        for (Host resolver : office.roster().withRole(Role.RESOLVER)) {
            long[] asked = asked(book, resolver);
            Dice dice = office.dice().branch(LIFE, day, resolver.index());
            for (int slot = 0; slot < SLOTS; slot++) {
                double up = 900 + asked[slot] * dice.between(0.8, 1.2) * UNKNOWN_SHARE;
                Exchange exchange = Exchange.of(up, 3_800 + up * dice.between(1.6, 2.6), SLOT_SECONDS - 1);
                double moment = (slot + dice.unit()) * SLOT_SECONDS;
                Wire wire = book::add;
                wire.send(moment, resolver.endpoint(), dice.pick(upstream), Service.DNS_OVER_TLS, exchange);
            }
        }
    }

    /** Bytes of the questions that a name server was asked in each slot of the day. */
    private static long[] asked(FlowBook book, Host resolver) {
        long[] bytes = new long[SLOTS];
        for (int row = 0; row < book.size(); row++) {
            int to = book.dst(row);
            if (book.port(row) == Service.DNS.port()
                    && (to == resolver.endpoint().v4()
                            || to == resolver.endpoint().v6())) {
                bytes[(int) (book.second(row) / SLOT_SECONDS)] += book.up(row);
            }
        }
        return bytes;
    }
}
