// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.ArrayList;
import java.util.List;

/**
 * The outside world as the office knows it: a few sites that everybody visits and a long tail that hardly anybody does.
 *
 * @param all every site by its index
 * @param web pages, the most popular first
 * @param applications office applications that a part of the office uses
 * @param storages places where files are kept
 * @param calls services for calls
 * @param videos films and music
 * @param machines what machines talk to
 * @param latecomer an application that the office takes up on the first judged day
 * @param lands the countries that hardly anybody goes to
 */
record SiteCatalogue(
        List<Site> all,
        List<Site> web,
        List<Site> applications,
        List<Site> storages,
        List<Site> calls,
        List<Site> videos,
        MachineSites machines,
        Site latecomer,
        FarLands lands) {
    private static final int HEAD = 40;
    private static final int ASSETS = 45;

    /** The sites that the catalogue is drawn with. */
    private record Draft(OwnerDirectory owners, SiteMaker maker, FarLands lands, Level level, Dice dice) {
        Owner owner(OwnerKind kind, Reach reach) {
            return dice.pick(owners.all(kind, reach));
        }
    }

    static SiteCatalogue draw(OwnerDirectory owners, WorldSpec spec, Dice dice) {
        SiteMaker maker = new SiteMaker(owners, dice);
        FarLands lands = FarLands.draw(owners, dice);
        Draft draft = new Draft(owners, maker, lands, spec.level(), dice);
        List<Site> assets = several(ASSETS, draft, SiteKind.ASSETS, OwnerKind.CDN);
        List<Site> web = web(draft, assets, 420 + spec.devices());
        List<Site> applications = several(7, draft, SiteKind.SAAS, OwnerKind.SAAS);
        List<Site> storages = List.of(
                maker.onOwnAddresses(SiteKind.STORAGE, owners.find("dropbox"), 4, List.of()),
                maker.onOwnAddresses(SiteKind.STORAGE, owners.find("microsoft"), 4, List.of()),
                maker.onOwnAddresses(SiteKind.STORAGE, owners.find("google"), 4, List.of()));
        List<Site> calls = List.of(
                maker.onOwnAddresses(SiteKind.CALL, owners.find("zoom"), 6, List.of()),
                maker.onOwnAddresses(SiteKind.CALL, owners.find("microsoft"), 6, List.of()));
        List<Site> videos = several(4, draft, SiteKind.VIDEO, OwnerKind.MEDIA);
        MachineSites machines = MachineSites.draw(owners, maker, spec.level());
        Site latecomer = SiteMaker.since(
                maker.onOwnAddresses(SiteKind.SAAS, draft.owner(OwnerKind.CLOUD, Reach.COMMON), 3, List.of()),
                spec.cleanDays());
        return new SiteCatalogue(maker.made(), web, applications, storages, calls, videos, machines, latecomer, lands);
    }

    private static List<Site> several(int count, Draft draft, SiteKind kind, OwnerKind owner) {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sites.add(draft.maker().onSharedNetwork(kind, draft.owner(owner, Reach.COMMON), List.of()));
        }
        return List.copyOf(sites);
    }

    private static List<Site> web(Draft draft, List<Site> assets, int count) {
        Weights popularity = zipf(assets.size(), 0.8);
        List<Site> web = new ArrayList<>();
        for (int rank = 0; rank < count; rank++) {
            List<Site> helpers = new ArrayList<>();
            for (int i = draft.dice().between(1, 7); i > 0; i--) {
                helpers.add(assets.get(popularity.draw(draft.dice())));
            }
            web.add(page(draft, helpers, (double) rank / count, rank < HEAD));
        }
        return List.copyOf(web);
    }

    /** The further down in popularity, the farther away and the less shared is the network behind a site. */
    private static Site page(Draft draft, List<Site> helpers, double depth, boolean isHead) {
        Dice dice = draft.dice();
        double far = dice.unit();
        if (!isHead && far < draft.level().choose(0.004, 0.012, 0.04) * 2 * depth) {
            return own(draft, helpers, dice.pick(draft.lands().visited()));
        }
        if (!isHead && far < 0.24 * depth) {
            return own(draft, helpers, draft.owner(OwnerKind.HOSTING, Reach.UNCOMMON));
        }
        if (dice.chance(isHead ? 0.75 : 0.4)) {
            return draft.maker().onSharedNetwork(SiteKind.WEB, draft.owner(OwnerKind.CDN, Reach.COMMON), helpers);
        }
        OwnerKind small = dice.chance(0.75) ? OwnerKind.HOSTING : OwnerKind.CLOUD;
        OwnerKind kind = isHead ? OwnerKind.SITE : small;
        return own(draft, helpers, draft.owner(kind, Reach.COMMON));
    }

    private static Site own(Draft draft, List<Site> helpers, Owner owner) {
        int count = draft.dice().chance(0.7) ? 1 : draft.dice().between(2, 4);
        return draft.maker().onOwnAddresses(SiteKind.WEB, owner, count, helpers);
    }

    static Weights zipf(int count, double exponent) {
        double[] weights = new double[count];
        for (int rank = 0; rank < count; rank++) {
            weights[rank] = StrictMath.pow(rank + 2.5, -exponent);
        }
        return new Weights(weights);
    }
}
