// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** A desk reports to one outside address by the clock, with jitter and missed beats. */
final class BeaconAttack implements Incident {
    @Override
    public void play(Stage stage) {
        for (Host host : stage.takeDesks(stage.scaled(2))) {
            report(stage, host);
        }
    }

    private static void report(Stage stage, Host host) {
        Dice dice = stage.dice();
        double period = dice.within(stage.byLevel(new Span(20, 120), new Span(50, 900), new Span(500, 2_700)));
        double jitter = stage.byLevel(0.03, dice.between(0.02, 0.22), dice.between(0.25, 0.5));
        double missed = stage.byLevel(0.0, 0.04, 0.18);
        Endpoint target = stage.freshOutside(dice.chance(0.5) ? OwnerKind.HOSTING : OwnerKind.CLOUD, Reach.COMMON);
        Shape shape = new Shape(dice.within(new Span(350, 2_600)), 0.12, dice.within(new Span(250, 4_000)), 0.2, 0.4);
        Span awake = stage.awake(host);
        Strand strand = stage.strand();
        for (double moment = awake.low() + period * dice.unit(); moment < awake.high(); ) {
            if (!dice.chance(missed)) {
                Exchange exchange = shape.draw(dice);
                Exchange sent =
                        dice.chance(0.02) ? Exchange.of(dice.around(60_000, 1), (double) exchange.down(), 2) : exchange;
                strand.send(moment, host.endpoint(), target, Service.HTTPS, sent);
            }
            moment += period * (1 + jitter * (2 * dice.unit() - 1));
        }
        stage.accuse("beacon", strand.note("dst", stage.text(strand.dst())).note("period_s", Math.round(period)));
    }
}
