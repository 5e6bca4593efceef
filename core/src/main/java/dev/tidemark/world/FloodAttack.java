// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** A desk takes part in drowning somebody outside: very many flows that carry nothing. */
final class FloodAttack implements Incident {
    @Override
    public void play(Stage stage) {
        for (Host host : stage.takeDesks(stage.scaled(1))) {
            flood(stage, host);
        }
    }

    private static void flood(Stage stage, Host host) {
        Dice dice = stage.dice();
        double flows = dice.within(stage.byLevel(new Span(4e4, 9e4), new Span(6e3, 2.5e4), new Span(900, 2_500)));
        double minutes = dice.within(new Span(1.5, 18));
        Span awake = stage.awake(host);
        double moment = dice.between(awake.low(), awake.high() - minutes * 60);
        Endpoint target = stage.freshOutside(OwnerKind.HOSTING, Reach.UNCOMMON).v4Only();
        Service door = dice.chance(0.6) ? Service.HTTP : Service.udp(dice.between(1_024, 60_000));
        Strand strand = stage.strand();
        while (strand.flows() < flows && moment < awake.high()) {
            Exchange exchange = door.transport() == Transport.TCP
                    ? Exchange.knock(dice, FlowState.UNANSWERED)
                    : new Exchange(dice.between(500, 1_400), 0, 0.001, FlowState.UNANSWERED);
            strand.send(moment, host.endpoint(), target, door, exchange);
            moment += dice.exponential(minutes * 60 / flows);
        }
        stage.accuse("flood", strand.note("dst", stage.text(strand.dst())));
    }
}
