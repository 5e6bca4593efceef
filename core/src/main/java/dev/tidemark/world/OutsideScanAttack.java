// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** An outsider tries very many doors of the public servers. */
final class OutsideScanAttack implements Incident {
    @Override
    public void play(Stage stage) {
        Dice dice = stage.dice();
        int doors = (int) dice.within(stage.byLevel(new Span(800, 3_000), new Span(80, 600), new Span(12, 40)));
        double minutes = dice.within(new Span(1, 200));
        double moment = dice.between(0.5, 20.0) * 3_600;
        Endpoint from = stage.freshOutside(OwnerKind.HOSTING, Reach.UNCOMMON).v4Only();
        Strand strand = stage.strand();
        for (int i = 0; i < doors; i++) {
            Endpoint server =
                    dice.pick(stage.office().roster().withRole(Role.PUBLIC)).endpoint();
            Exchange exchange = Exchange.knock(dice, dice.chance(0.3) ? FlowState.REFUSED : FlowState.UNANSWERED);
            strand.send(moment, from, server, Service.tcp(dice.between(1, 10_000)), exchange);
            moment += dice.exponential(minutes * 60 / doors);
        }
        stage.accuseOutsider("outside scan", strand);
    }
}
