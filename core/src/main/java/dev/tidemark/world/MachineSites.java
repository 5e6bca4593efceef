// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/**
 * The outside services that machines talk to by themselves.
 *
 * @param chat where chat programs hang on
 * @param guard the maker of the protection software, asked by every device
 * @param updates where systems ask for updates
 * @param telemetry where systems report to
 * @param time public time servers
 * @param backup where files are kept for the worst case
 * @param packages where builds fetch their parts
 * @param vendors makers of printers, cameras and screens
 * @param exchange where the telephones are switched
 */
record MachineSites(
        List<Site> chat,
        Site guard,
        List<Site> updates,
        List<Site> telemetry,
        Site time,
        Site backup,
        List<Site> packages,
        List<Site> vendors,
        Site exchange) {
    static MachineSites draw(OwnerDirectory owners, SiteMaker maker, Level level) {
        Owner microsoft = owners.find("microsoft-machine");
        Owner apple = owners.find("apple");
        Owner canonical = owners.find("canonical");
        return new MachineSites(
                List.of(shared(maker, owners, "amazon-edge"), own(maker, owners.find("microsoft"), 4)),
                own(maker, owners.find("incapsula"), 3),
                List.of(own(maker, microsoft, 5), own(maker, apple, 5), own(maker, canonical, 3)),
                List.of(own(maker, microsoft, 4), own(maker, apple, 4), own(maker, canonical, 2)),
                own(maker, canonical, 4),
                own(maker, owners.find("backblaze"), level.choose(1, 1, 4)),
                List.of(
                        own(maker, owners.find("github"), 4),
                        shared(maker, owners, "fastly"),
                        shared(maker, owners, "amazon-edge")),
                List.of(shared(maker, owners, "amazon-edge"), own(maker, owners.find("amazon"), 3)),
                own(maker, owners.find("plusline"), 2));
    }

    private static Site own(SiteMaker maker, Owner owner, int addresses) {
        return maker.onOwnAddresses(SiteKind.MACHINE, owner, addresses, List.of());
    }

    private static Site shared(SiteMaker maker, OwnerDirectory owners, String owner) {
        return maker.onSharedNetwork(SiteKind.MACHINE, owners.find(owner), List.of());
    }
}
