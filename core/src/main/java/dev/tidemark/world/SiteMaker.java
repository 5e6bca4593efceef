// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Founds sites on the networks of their owners. */
final class SiteMaker {
    private static final int SHARED_ADDRESSES = 48;
    private static final List<Integer> TTLS = List.of(60, 120, 300, 300, 600, 900, 1_800, 3_600, 3_600, 7_200);

    private final OwnerDirectory owners;
    private final Dice dice;
    private final Map<Owner, List<Endpoint>> shared = new LinkedHashMap<>();
    private final List<Site> made = new ArrayList<>();

    SiteMaker(OwnerDirectory owners, Dice dice) {
        this.owners = owners;
        this.dice = dice;
    }

    List<Site> made() {
        return List.copyOf(made);
    }

    /** A site on a network whose addresses many sites share. */
    Site onSharedNetwork(SiteKind kind, Owner owner, List<Site> helpers) {
        List<Endpoint> network = shared.computeIfAbsent(owner, this::addresses);
        List<Endpoint> pool = new ArrayList<>();
        int first = dice.below(network.size());
        int size = dice.between(3, 9);
        for (int i = 0; i < size; i++) {
            pool.add(network.get((first + i * 5) % network.size()));
        }
        return found(kind, pool, dice.chance(0.4) ? 1 : 0, helpers);
    }

    /** A site with a few addresses of its own. */
    Site onOwnAddresses(SiteKind kind, Owner owner, int count, List<Site> helpers) {
        List<Endpoint> pool = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pool.add(owners.freshEndpoint(owner, dice));
        }
        return found(kind, pool, 0, helpers);
    }

    /** The same site, from that day on. */
    static Site since(Site site, int day) {
        return new Site(
                site.index(),
                site.kind(),
                site.pool(),
                site.rotation(),
                site.ttlSeconds(),
                site.queryBytes(),
                site.hasQuic(),
                site.shape(),
                site.helpers(),
                day);
    }

    private List<Endpoint> addresses(Owner owner) {
        List<Endpoint> list = new ArrayList<>();
        for (int i = 0; i < SHARED_ADDRESSES; i++) {
            list.add(owners.freshEndpoint(owner, dice));
        }
        return list;
    }

    private Site found(SiteKind kind, List<Endpoint> pool, int rotation, List<Site> helpers) {
        Shape shape = kind.shape().times(dice.around(1, 0.3), dice.around(1, 0.6));
        boolean hasQuic = pool.size() > 1 && dice.chance(0.35);
        Site site = new Site(
                made.size(), kind, pool, rotation, dice.pick(TTLS), dice.between(52, 96), hasQuic, shape, helpers, 0);
        made.add(site);
        return site;
    }
}
