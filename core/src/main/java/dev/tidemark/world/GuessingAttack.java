// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

import java.util.List;

/** An outsider tries passwords at a public server: many small exchanges of nearly one size. */
final class GuessingAttack implements Incident {
    private static final Shape TRY = new Shape(1_150, 0.04, 1_750, 0.03, 0.4);

    @Override
    public void play(Stage stage) {
        Dice dice = stage.dice();
        double tries = dice.within(stage.byLevel(new Span(4e3, 1.2e4), new Span(500, 3_000), new Span(60, 200)));
        double hours = dice.between(0.5, 6.0);
        double start = dice.between(7.0, 21 - hours) * 3_600;
        Endpoint from = stage.freshOutside(OwnerKind.HOSTING, Reach.UNCOMMON).v4Only();
        List<Host> servers = stage.office().roster().withRole(Role.PUBLIC);
        Endpoint portal = servers.get(servers.size() - 1).endpoint();
        Strand strand = stage.strand();
        double moment = start;
        while (strand.flows() < tries && moment < 86_000) {
            strand.send(moment, from, portal, Service.HTTPS, TRY.draw(dice));
            moment += dice.exponential(hours * 3_600 / tries);
        }
        stage.accuseOutsider("guessing", strand);
    }
}
