// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/**
 * An outside name that people or machines go to.
 *
 * @param index its place in the catalogue
 * @param kind what it is for
 * @param pool its addresses, of which a few answer on any one day
 * @param rotation how many of them change from one day to the next
 * @param ttlSeconds how long a name server's answer holds
 * @param queryBytes the size of a query for its name
 * @param hasQuic whether browsers may use UDP
 * @param shape what one flow carries
 * @param helpers the sites its pages are made of
 * @param sinceDay the first day it exists
 */
record Site(
        int index,
        SiteKind kind,
        List<Endpoint> pool,
        int rotation,
        int ttlSeconds,
        int queryBytes,
        boolean hasQuic,
        Shape shape,
        List<Site> helpers,
        int sinceDay) {
    private static final int ACTIVE = 3;

    Site {
        pool = List.copyOf(pool);
        helpers = List.copyOf(helpers);
    }

    /** An address that the name stands for on that day. */
    Endpoint resolve(int day, Dice dice) {
        int active = Math.min(ACTIVE, pool.size());
        return pool.get(Math.floorMod(day * rotation + dice.below(active), pool.size()));
    }
}
