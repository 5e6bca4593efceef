// SPDX-License-Identifier: Apache-2.0
package dev.tidemark.world;

/** A desk asks its questions of a name server outside that nobody in the office uses. */
final class NewResolverAttack implements Incident {
    @Override
    public void play(Stage stage) {
        for (Host host : stage.takeDesks(stage.scaled(1))) {
            ask(stage, host);
        }
    }

    private static void ask(Stage stage, Host host) {
        Dice dice = stage.dice();
        int queries = (int) dice.within(stage.byLevel(new Span(800, 2_500), new Span(120, 700), new Span(15, 60)));
        Endpoint target = stage.freshOutside(OwnerKind.RESOLVER, Reach.UNCOMMON).v4Only();
        Span awake = stage.awake(host);
        Strand strand = stage.strand();
        for (int i = 0; i < queries; i++) {
            double bytes = dice.between(52, 96);
            Exchange exchange = Exchange.of(bytes, bytes + dice.around(72, 0.6), dice.around(0.03, 0.7));
            strand.send(dice.between(awake.low(), awake.high()), host.endpoint(), target, Service.DNS, exchange);
        }
        stage.accuse(
                "new-resolver", strand.note("dst", stage.text(strand.dst())).note("queries", strand.flows()));
    }
}
