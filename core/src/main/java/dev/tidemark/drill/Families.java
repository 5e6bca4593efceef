// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.drill;

import dev.tidemark.finding.Side;
import java.util.List;
import java.util.stream.Stream;

/** The written list of families. */
final class Families {
    private static final double MINUTE = 60;

    private Families() {}

    /** The sizes that are tried. */
    private record Ladder(String unit, double smallest, double largest) {}

    static List<Family> ofDevices() {
        return Stream.of(leaks(), beacons(), inside()).flatMap(List::stream).toList();
    }

    private static List<Family> leaks() {
        return List.of(
                ours(
                        "upload",
                        "an upload of %s to a new address within hours",
                        new Ladder("B", 2e4, 4e9),
                        Shapes.upload(0.5, 3)),
                ours(
                        "slow-leak",
                        "a leak of %s to a new address over a day",
                        new Ladder("B", 2e4, 4e9),
                        Shapes.upload(14, 20)),
                ours("dns-exfiltration", "%s sent in DNS queries", new Ladder("B", 400, 4e6), Shapes::dnsTunnel),
                ours(
                        "dns-control",
                        "%s to the resolver by the clock",
                        new Ladder("queries", 1, 12_000),
                        Shapes::dnsControl));
    }

    private static List<Family> beacons() {
        return List.of(
                ours(
                        "beacon-1min",
                        "a beacon every minute with 30 %% jitter after %s",
                        new Ladder("beats", 5, 1_400),
                        Shapes.beacon(MINUTE, 0.3)),
                ours(
                        "beacon-10min",
                        "a beacon every 10 minutes with 30 %% jitter after %s",
                        new Ladder("beats", 4, 140),
                        Shapes.beacon(10 * MINUTE, 0.3)),
                ours(
                        "beacon-1h",
                        "a beacon every hour with 10 %% jitter after %s",
                        new Ladder("beats", 3, 23),
                        Shapes.beacon(60 * MINUTE, 0.1)));
    }

    private static List<Family> inside() {
        return List.of(
                ours("scan", "a scan of %s of ours", new Ladder("addresses", 3, 4_000), Shapes::scan),
                new Family(
                        "clique",
                        "four devices that begin to speak with each other, after %s each way",
                        "flows",
                        Side.INTERNAL,
                        4,
                        1,
                        200,
                        Shapes::clique),
                ours("admin", "%s newly administered by one device", new Ladder("devices", 1, 60), Shapes::admin),
                ours("burst", "a burst of %s to one address", new Ladder("flows", 10, 30_000), Shapes::burst));
    }

    /** Those that need a public server. */
    static List<Family> ofClients() {
        return List.of(
                visitor(
                        "regular-client",
                        "a visitor by the clock after %s",
                        new Ladder("visits", 5, 3_000),
                        Shapes::regularClient),
                visitor(
                        "busy-client",
                        "a visitor with %s within an hour",
                        new Ladder("visits", 1, 30_000),
                        Shapes::busyClient),
                visitor(
                        "bulk-download",
                        "a visitor who carries off %s in large flows",
                        new Ladder("B", 1e6, 4e10),
                        Shapes::bulkDownload),
                visitor(
                        "bulk-upload",
                        "a visitor who lays down %s in large flows",
                        new Ladder("B", 1e5, 4e10),
                        Shapes::bulkUpload));
    }

    private static Family ours(String id, String sentence, Ladder ladder, Shape shape) {
        return new Family(id, sentence, ladder.unit(), Side.INTERNAL, 1, ladder.smallest(), ladder.largest(), shape);
    }

    private static Family visitor(String id, String sentence, Ladder ladder, Shape shape) {
        return new Family(id, sentence, ladder.unit(), Side.EXTERNAL, 1, ladder.smallest(), ladder.largest(), shape);
    }
}
