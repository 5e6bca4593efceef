// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** A desk talks with several addresses in one country that the office has nothing to do with. */
final class RareCountryAttack implements Incident {
    @Override
    public void play(Stage stage) {
        for (Host host : stage.takeDesks(stage.scaled(2))) {
            talk(stage, host);
        }
    }

    private static void talk(Stage stage, Host host) {
        Dice dice = stage.dice();
        FarLands lands = stage.office().sites().lands();
        List<Owner> owners = lands.unvisited().isEmpty() ? lands.visited() : lands.unvisited();
        Owner owner = dice.pick(stage.byLevel(owners, owners, lands.visited().isEmpty() ? owners : lands.visited()));
        Span number = stage.byLevel(new Span(12, 30), new Span(4, 18), new Span(2, 4));
        Span times = stage.byLevel(new Span(6, 30), new Span(2, 10), new Span(1, 3));
        Shape shape = SiteKind.WEB.shape().times(dice.around(1, 0.4), dice.around(0.8, 0.6));
        Span awake = stage.awake(host);
        Strand strand = stage.strand();
        int addresses = (int) Math.round(dice.within(number));
        for (int i = 0; i < addresses; i++) {
            Endpoint target = stage.freshOutside(owner);
            double moment = dice.between(awake.low(), awake.high());
            for (int left = (int) Math.round(dice.within(times)); left > 0; left--) {
                strand.send(moment, host.endpoint(), target, Service.HTTPS, shape.draw(dice));
                double later = moment + dice.exponential(400);
                moment = later < awake.high() ? later : dice.between(awake.low(), awake.high());
            }
        }
        stage.accuse("rare-country", strand.note("addresses", addresses).note("country", owner.country()));
    }
}
