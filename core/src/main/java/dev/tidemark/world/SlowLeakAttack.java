// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** Some megabytes trickle from a desk all day long to one new address of an owner that everybody talks to. */
final class SlowLeakAttack implements Incident {
    private static final List<OwnerKind> OWNERS =
            List.of(OwnerKind.CDN, OwnerKind.CDN, OwnerKind.CLOUD, OwnerKind.STORAGE, OwnerKind.SITE);

    @Override
    public void play(Stage stage) {
        for (Host host : stage.takeDesks(stage.scaled(3))) {
            leak(stage, host);
        }
    }

    private static void leak(Stage stage, Host host) {
        Dice dice = stage.dice();
        double total = dice.within(stage.byLevel(new Span(2e8, 6e8), new Span(3.5e7, 1.2e8), new Span(8e6, 4.5e7)));
        double piece = dice.within(new Span(6e4, 4.5e5));
        Span awake = stage.awake(host);
        double gap = awake.length() * dice.between(0.75, 0.97) * piece / total;
        Endpoint target = stage.freshOutside(dice.pick(OWNERS), Reach.COMMON);
        Strand strand = stage.strand();
        double moment = awake.low() + dice.exponential(gap);
        while (strand.up() < total && moment < awake.high()) {
            double bytes = dice.around(piece, 0.7);
            Exchange exchange = Exchange.of(bytes, dice.around(6_000, 0.7), 0.4 + bytes / dice.around(1.5e6, 0.4));
            strand.send(moment, host.endpoint(), target, Service.HTTPS, exchange);
            moment += dice.exponential(gap * 1.2);
        }
        stage.accuse(
                "exfiltration",
                strand.note("dst", stage.text(strand.dst()))
                        .note("bytes", strand.up())
                        .note("slow", true));
    }
}
